// What people can take part in: one declared event, its times, and how its seats stand.

import type { Moment } from "../kit/moment.ts";
import type { Localized } from "../locales/languages.ts";

export const kinds = ["webinar", "event", "training"] as const;
export type Kind = (typeof kinds)[number];

/** What an owner says of an event; nothing in it is about anybody who comes. */
export interface Declared {
  /** Lower-case letters, digits and hyphens, 1 to 40: it stands in addresses and keys. */
  readonly id: string;
  readonly kind: Kind;
  readonly title: Localized;
  /** What it is about, in a few sentences. */
  readonly text?: Localized;
  readonly start: Moment;
  readonly end: Moment;
  /** IANA name of the zone in which its times are told. */
  readonly zone: string;
  readonly place?: string;
  /** Where it is joined online: told only to who has a seat. */
  readonly link?: string;
  readonly capacity: number;
}

export interface Event extends Declared {
  readonly schema: 1;
  /** Counts the changes that somebody's earlier reading must not undo. */
  readonly revision: number;
  /** Open to new registrations; closed to them, so that only who was mailed a link before still confirms; or called off. */
  readonly state: "open" | "closed" | "cancelled";
  /** Seats that are taken, and people who wait for one. Changed with the seats themselves, in the same write. */
  readonly taken: number;
  readonly waiting: number;
  /** The last ticket handed out: the order of who waits. */
  readonly arrivals: number;
  /** RFC 5545, 3.8.7.4: the revision of the calendar entry; a change of it is told to everybody. */
  readonly sequence: number;
  /** When the calendar entry last changed (RFC 5545, 3.8.7.2). */
  readonly changedAt: Moment;
  /** When a schedule must look at it: a seat was given back, or there is something to tell. */
  readonly dueAt?: Moment;
  readonly expiresAt: Moment;
}

/** One person's place at an event. It lies under the event, holds no address, and moves only with its record. */
export interface Seat {
  readonly schema: 1;
  readonly event: string;
  readonly person: string;
  /** The record by which it was taken. */
  readonly form: string;
  readonly id: string;
  readonly state: "taken" | "waiting";
  /** The order among those who wait. */
  readonly ticket?: number;
  /** Since when it is what it is: a seat, or waiting. */
  readonly since: Moment;
  /** The calendar entry that its person knows of. */
  readonly sequence: number;
  readonly expiresAt: Moment;
}

/** What an id is made of. */
export const idPattern = /^[a-z0-9-]{1,40}$/;

// A record's place at its event: what is read for it, and what a confirmation gets now.

import type { Event, Seat } from "../../events/event.ts";
import type { SeatChange } from "../../events/ports.ts";
import { type Ended, ended, isFull } from "../../events/standing.ts";
import type { Form } from "../../forms/define.ts";
import type { Moment } from "../../kit/moment.ts";
import { matterOf } from "../matter.ts";
import type { World } from "../ports.ts";
import type { Confirmed, Stored } from "../record.ts";
import type { Place } from "./place-ends.ts";

/** An event, and the place that somebody has at it already. */
export interface Seating {
  readonly event: Event;
  readonly seat?: Seat | undefined;
}

type Ports = Pick<World, "records">;
type Placed = Pick<Stored, "person" | "id" | "answers">;

/** Whether what a form takes in belongs to events. */
export const isOfEvents = ({ matter }: Form): boolean => matter === "event";

/** The event that a record is about; `undefined` where its form has none, or it is not known any more. */
export const eventOf = async (world: Ports, form: Form, record: Placed): Promise<Event | undefined> =>
  isOfEvents(form) ? world.records.events.find(matterOf(form, record)) : undefined;

/** A record's event with its person's place at it. */
export const seatingOf = async ({ records }: Ports, form: Form, record: Placed): Promise<Seating | undefined> => {
  if (!isOfEvents(form)) return undefined;
  const id = matterOf(form, record);
  // In this order: an event read before its seat may be older than what the seat was told, and would be written back to it.
  const seat = await records.events.seat(id, record.person);
  const event = await records.events.find(id);
  return event && { event, seat };
};

/** Why a record of an event can do nothing any more; an event that is not known any more is over. */
export const endedFor = (form: Form, seating: Seating | undefined, now: Moment): Ended | undefined => {
  if (!isOfEvents(form)) return undefined;
  return seating === undefined ? "over" : ended(seating.event, now);
};

/** What who confirms now gets: the place they have already, else a seat, else the next ticket. */
export const placeNow = ({ event, seat }: Seating): Place => ({
  event,
  state: seat?.state ?? (isFull(event) ? "waiting" : "taken"),
});

/** The seat of a record that comes into force. A newer registration for the same event takes the place over. */
export const taking = async (
  { records }: Ports,
  { event, seat }: Seating,
  { state }: Place,
  record: Confirmed,
): Promise<SeatChange> => {
  const { person, form, id, confirmedAt: at, expiresAt = event.expiresAt } = record;
  const told = { sequence: event.sequence, expiresAt };
  if (seat !== undefined) return { before: seat, after: { ...seat, ...told, form, id }, at };
  const after: Seat = {
    ...{ schema: 1, event: event.id, person, form, id, state, since: at, ...told },
    ...(state === "waiting" && { ticket: await records.events.arrive(event.id) }),
  };
  return { after, counts: event, at };
};

/**
 * What becomes of the seat of a record that is closed: nothing, if another record holds it by now. An event that is over
 * or called off keeps its counts, since nobody waits for its seats any more.
 */
export const releasing = async (
  world: Ports,
  form: Form,
  record: Stored,
  now: Moment,
): Promise<SeatChange | undefined> => {
  if (!isOfEvents(form) || record.state === "pending") return undefined;
  const id = matterOf(form, record);
  const seat = await world.records.events.seat(id, record.person);
  if (seat === undefined) return undefined;
  // It must stay with the other record while this one ends: handed to this one meanwhile, it would be nobody's.
  if (seat.id !== record.id) return { before: seat, after: seat, at: now };
  const event = await world.records.events.find(id);
  return { before: seat, at: now, ...(event !== undefined && ended(event, now) === undefined && { counts: event }) };
};

/** The seat of a record that gives way to a newer one, if it still lies with the older. */
export const handing = async (
  { records }: Ports,
  form: Form,
  older: Confirmed,
  newer: Confirmed | undefined,
): Promise<SeatChange | undefined> => {
  if (!isOfEvents(form) || newer === undefined) return undefined;
  const seat = await records.events.seat(matterOf(form, older), older.person);
  return seat?.id === older.id
    ? { before: seat, after: { ...seat, form: newer.form, id: newer.id }, toStanding: true, at: newer.confirmedAt }
    : undefined;
};

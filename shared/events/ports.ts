// All that the rules may ask of what keeps events and seats.

import type { Moment } from "../kit/moment.ts";
import type { Event, Seat } from "./event.ts";

/** What becomes of a seat in the same write as its record. */
export interface SeatChange {
  /** As it was read; nothing where there was none. */
  readonly before?: Seat | undefined;
  readonly after?: Seat | undefined;
  /**
   * The event whose counters follow, as it was read: a seat is taken only while there is room and nobody waits, waited
   * for only while there is not, and one that is given back makes the event due. Without it only the seat changes.
   */
  readonly counts?: Event | undefined;
  /** Whether the record that `after` names must stand: a seat is not handed to one that was left in the same moment. */
  readonly toStanding?: true;
  /** When an event is due that gets a seat back. */
  readonly at: Moment;
}

export interface Events {
  /** Stores a new event; `false` if there is one of this name. */
  create(event: Event): Promise<boolean>;
  /** Every event there is, those that are over among them. */
  all(): Promise<readonly Event[]>;
  find(id: string): Promise<Event | undefined>;
  /** Changes an event, if nobody did since it was read and no more seats are taken than it is to have. */
  change(before: Event, after: Event): Promise<boolean>;
  /** Hands out the next ticket of an event. */
  arrive(id: string): Promise<number>;
  seat(event: string, person: string): Promise<Seat | undefined>;
  /** Everybody's place at an event, read consistently. */
  seats(event: string): Promise<readonly Seat[]>;
  /** The ids of events that are due by now. */
  dueEvents(now: Moment): Promise<readonly string[]>;
}

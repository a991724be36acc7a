// How an event stands at a moment: whether it can be chosen, confirmed, or only be told apart from one that never was.

import type { Moment } from "../kit/moment.ts";
import type { Event } from "./event.ts";

/** Why somebody cannot choose an event, each with a sentence in every language. */
export type Unavailable = "event-unknown" | "event-closed" | "event-over" | "event-cancelled";

/** Why what was chosen before cannot be confirmed any more. */
export type Ended = "over" | "cancelled";

/** Why an event can be confirmed no longer; closing it does not take back a link that was mailed before. */
export const ended = ({ state, end }: Event, now: Moment): Ended | undefined => {
  if (state === "cancelled") return "cancelled";
  return end <= now ? "over" : undefined;
};

/** Why an event cannot be chosen; `undefined` if it can. */
export const unavailable = (event: Event | undefined, now: Moment): Unavailable | undefined => {
  if (event === undefined || event.expiresAt <= now) return "event-unknown";
  const why = ended(event, now);
  if (why !== undefined) return `event-${why}`;
  return event.state === "closed" ? "event-closed" : undefined;
};

/** Whether who confirms next has to wait: no seat is free, or somebody waits for the one that is. */
export const isFull = ({ taken, capacity, waiting }: Event): boolean => taken >= capacity || waiting > 0;

/** Whether a seat is free that somebody waits for. */
export const canPromote = (event: Event, now: Moment): boolean =>
  event.taken < event.capacity && event.waiting > 0 && ended(event, now) === undefined;

/** What the programme shows: what is not over, the next first. */
export const upcoming = (events: readonly Event[], now: Moment): readonly Event[] =>
  events.filter((event) => ended(event, now) === undefined).toSorted((one, other) => one.start - other.start);

/** What can be chosen on a form. */
export const choices = (events: readonly Event[], now: Moment): readonly Event[] =>
  upcoming(events, now).filter((event) => unavailable(event, now) === undefined);

/** Those who wait, in the order in which they get a seat. */
export const inTurn = <S extends { readonly state: string; readonly ticket?: number; readonly person: string }>(
  seats: readonly S[],
): readonly S[] =>
  seats
    .filter(({ state }) => state === "waiting")
    .toSorted((one, other) => (one.ticket ?? 0) - (other.ticket ?? 0) || (one.person < other.person ? -1 : 1));

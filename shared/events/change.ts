// The moves of an event, as pure functions: made, moved, closed, called off.

import { hours, type Moment, type Seconds } from "../kit/moment.ts";
import type { Declared, Event } from "./event.ts";

/** How long after its end an event is known: until the last record that may outlive it is gone, and a day more. */
const kept: Seconds = hours(24) * 31;

/** A new event, open and empty. */
export const created = (declared: Declared, now: Moment): Event => ({
  ...declared,
  schema: 1,
  revision: 1,
  state: "open",
  taken: 0,
  waiting: 0,
  arrivals: 0,
  sequence: 0,
  changedAt: now,
  expiresAt: declared.end + kept,
});

export type Change = Partial<Pick<Event, "start" | "end" | "place" | "link" | "capacity">>;

/** Moves an event. A new time or place is told to everybody; more room goes to who waits. */
export const moved = (event: Event, change: Change, now: Moment): Event => {
  const after = { ...event, ...change, revision: event.revision + 1 };
  const { start, end, place, link } = after;
  const told = [start, end, place, link].some(
    (value, at) => value !== [event.start, event.end, event.place, event.link][at],
  );
  return {
    ...after,
    ...(told && { sequence: event.sequence + 1, changedAt: now }),
    dueAt: now,
    expiresAt: after.end + kept,
  };
};

/** Takes no new registrations; the links that were mailed before still work. */
export const closed = (event: Event): Event => ({ ...event, revision: event.revision + 1, state: "closed" });

/** Calls an event off; everybody is told, and then their data ends. */
export const cancelled = (event: Event, now: Moment): Event => ({
  ...event,
  revision: event.revision + 1,
  state: "cancelled",
  sequence: event.sequence + 1,
  changedAt: now,
  dueAt: now,
});

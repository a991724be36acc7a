// A place at an event as its person reads it: a seat, or a place on the waiting list, since when, and as it is stored.

import type { Seat } from "../events/event.ts";
import { iso, type Moment } from "../kit/moment.ts";
import { isOver } from "../optin/record.ts";

const stored = ({ person: _, ...seat }: Seat): Readonly<Record<string, unknown>> => ({ ...seat });

/** How many wait before, or sit there, is told by other people's places; nothing of those is read for it. */
export const placeTold = (seat: Seat | undefined, now: Moment) =>
  seat === undefined || isOver(seat, now)
    ? null
    : { event: seat.event, state: seat.state, since: iso(seat.since), stored: stored(seat) };

export type PlaceTold = ReturnType<typeof placeTold>;

// When a wish arrived that was entered later: it counts from then, and for nothing that was agreed to since.

import type { Moment } from "../kit/moment.ts";
import { isInForce, type Stored, sinceOf } from "./record.ts";

/** A moment, or all of a day that is only named by its date. */
export interface Received {
  readonly from: Moment;
  readonly to: Moment;
}

/** Since when somebody stands by what a record says: confirmed or received, else asked. */
export const standsSince = (record: Stored): Moment => (isInForce(record) ? sinceOf(record) : record.askedAt);

/** Whether a wish can be about what a record says. */
export const isOlder = (record: Stored, received: Received | undefined): boolean =>
  received === undefined || standsSince(record) <= received.to;

/** From when a wish counts: at the earliest from when something was agreed to. What never came into force ends now. */
export const countsFrom = (record: Stored, received: Pick<Received, "from"> | undefined, now: Moment): Moment =>
  received !== undefined && isInForce(record) ? Math.max(received.from, sinceOf(record)) : now;

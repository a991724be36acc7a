// What becomes of a debt to a person whose use is restricted: what answers their own deed waits, the rest is let go.

import { type Moment, minutes } from "../../kit/moment.ts";
import type { Reaction } from "../reaction.ts";
import { isInForce, type OwedMail, type Stored } from "../record.ts";

/** What answers a confirmation, and all about a place at an event. */
export const settled: ReadonlySet<OwedMail> = new Set([
  ...["welcome", "seat", "waiting", "moved-up", "moved", "cancelled", "reminder"],
] as const);

/** Whether a debt outlasts a restriction: its mail is about what is in force, and waits until that is lifted. */
export const isWaiting = (record: Stored): boolean =>
  isInForce(record) && record.owes !== undefined && settled.has(record.owes.mail);

/** How soon a record is looked at again whose restriction is being put in this moment. */
const soon = minutes(2);

/** Out of use, a record keeps what waits and no index knows of it; lifting has it owed anew. */
export const whileRestricted = (record: Stored, now: Moment): Reaction => {
  if (!isWaiting(record)) return { outcome: "drop", why: "restricted" };
  return record.paused === undefined ? { outcome: "hold", until: now + soon } : { outcome: "nothing" };
};

// What becomes of a debt that is not paid now: held back, put off, or let go.

import { type Moment, minutes } from "../kit/moment.ts";
import { held, postponed, released } from "./debt.ts";
import type { Records } from "./ports.ts";
import type { Stored } from "./record.ts";

/** How soon a mail is looked at again that the brake holds: so soon after its release all of it is on its way. */
export const braked = minutes(5);

/** Holds a mail back. What is held already is left alone: every write comes back through the stream. */
export const hold = async (records: Records, record: Stored, until: Moment): Promise<void> => {
  const { owes } = record;
  if (owes !== undefined && owes.notBefore !== until) await records.note(record, held(record, owes, until), "owed");
};

/** Puts off a mail that was refused or could not be sent. */
export const putOff = async (records: Records, record: Stored, now: Moment): Promise<void> => {
  if (record.owes !== undefined) await records.note(record, postponed(record, record.owes, now), "owed");
};

/** Whether no mail has carried a submission to anybody: no link to the person, no inquiry to staff. */
const isUnheard = (record: Stored): boolean =>
  record.state === "pending"
    ? record.mailed === undefined
    : record.owes?.mail === "inquiry" && record.staffMails === undefined;

/**
 * Ends a debt without a mail. A submission that no mail has carried is of no use to anybody and is not kept, so that ten
 * thousand posts naming one person leave three records, or twenty inquiries, and not ten thousand.
 */
export const letGo = async (records: Records, record: Stored): Promise<void> => {
  if (isUnheard(record)) await records.move(record, {});
  else await records.note(record, released(record), "owed");
};

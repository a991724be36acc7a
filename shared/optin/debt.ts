// Debts: the mail a record owes, taken on by a move, paid by a sent mail, held or let go.

import { hours, type Moment, minutes } from "../kit/moment.ts";
import { without } from "../kit/without.ts";
import { sentWith } from "./reactions.ts";
import { type Debt, type InForce, isInForce, type Mailed, type OwedMail, type Stored } from "./record.ts";

/** How long the stream has to send a mail before the schedule does. */
const grace = minutes(1);

/** Takes on a debt: the stream pays it within moments, the schedule after the grace. */
export const owing = (mail: OwedMail, nonce: string, now: Moment): { owes: Debt; dueAt: Moment } => ({
  owes: { mail, nonce, since: now },
  dueAt: now + grace,
});

/** Without a debt, looked at once more all the same: whoever was to finish the work may have died half-way. */
export const lookedAtAgain = (now: Moment): { dueAt: Moment } => ({ dueAt: now + grace });

/** What makes a record due that owes nothing: the next reminder, or the end of its retention. */
export const dueAlone = ({ remindAt, expiresAt }: Pick<InForce, "remindAt" | "expiresAt">): { dueAt?: Moment } => {
  const next = Math.min(remindAt ?? Number.POSITIVE_INFINITY, expiresAt ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(next) ? { dueAt: next } : {};
};

/** Lets a debt go. What is in force stays due for what comes next; what is pending goes by itself. */
export const released = <R extends Stored>(record: R): R =>
  ({ ...without(record, "owes", "dueAt"), ...(isInForce(record) && dueAlone(record)) }) as R;

/** A confirmation mail was sent: who sent it when is part of the proof and counts for the caps. */
export const confirmationSent = <R extends Stored>(record: R, mailed: Mailed): R => ({
  ...record,
  mailed,
  sent: sentWith(record, mailed.at),
});

/** Puts a debt off until a moment. The stream shows the change at once, so the debt itself says when. */
export const held = <R extends Stored>(record: R, debt: Debt, until: Moment): R => ({
  ...record,
  owes: { ...debt, notBefore: until },
  dueAt: until,
});

/** Puts a debt off that could not be paid: ever longer with its age, from one minute to six hours. */
export const postponed = <R extends Stored>(record: R, debt: Debt, now: Moment): R =>
  held(record, debt, now + Math.min(Math.max(now - debt.since, minutes(1)), hours(6)));

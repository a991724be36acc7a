// The moves of a record, as pure functions: what is stored and a moment in, what becomes of it out.

import type { Form } from "../forms/define.ts";
import { endOf } from "../forms/period.ts";
import type { Moment } from "../kit/moment.ts";
import { without } from "../kit/without.ts";
import { lookedAtAgain, owing } from "./debt.ts";
import { begun, listOf } from "./in-force.ts";
import { type Confirmed, isInForce, isOver, isPast, type Pending, type Received, type Stored } from "./record.ts";
import { type Place, sooner } from "./seats/place-ends.ts";

export type Asked = Omit<Pending, "schema" | "revision" | "state" | "owes" | "dueAt" | "expiresAt">;

/** A first submission: pending until its link is confirmed, and owing the mail with that link. */
export const ask = (form: Form, asked: Asked, nonce: string): Pending => ({
  ...asked,
  schema: 1,
  revision: 1,
  state: "pending",
  ...owing("confirmation", nonce, asked.askedAt),
  expiresAt: endOf(form.keeps.pending, asked.askedAt),
});

/** A first submission with single opt-in: in force at once, but on no list. */
export const receive = (form: Form, asked: Asked, nonce: string): Received => ({
  ...asked,
  schema: 1,
  revision: 1,
  state: "received",
  receivedAt: asked.askedAt,
  ...without(begun(form, asked, asked.askedAt, nonce), "list"),
});

/**
 * The same submission again, where `Records.ask` could not do it in place: record and link stay, the mail is owed once
 * more. The pending period starts anew, since the mail that follows must not carry a link that is about to end. What came
 * in by single opt-in is in force and owes nothing, however often it is sent.
 */
export const askAgain = <R extends Stored>(form: Form, record: R, nonce: string, now: Moment): R => {
  if (record.paused !== undefined || record.owes !== undefined || record.state === "received") return record;
  const again = { ...record, revision: record.revision + 1, ...owing("confirmation", nonce, now) };
  return isInForce(record) ? again : { ...again, expiresAt: endOf(form.keeps.pending, now) };
};

export type Confirmation =
  | { readonly outcome: "confirmed"; readonly record: Confirmed }
  | { readonly outcome: "already"; readonly record: Confirmed }
  | { readonly outcome: "gone" };

/** Whether a confirmation link leads to a record. A restriction keeps what waits from being deleted, not its link from ending. */
export const isOffered = (record: Stored, link: string, now: Moment): boolean =>
  record.link === link && !(isInForce(record) ? isOver(record, now) : isPast(record, now));

/** The button behind a confirmation link: confirms exactly the submission whose mail it came from, and once. */
export const confirm = (
  form: Form,
  record: Stored | undefined,
  link: string,
  nonce: string,
  now: Moment,
  place?: Place,
): Confirmation => {
  if (record === undefined || !isOffered(record, link, now)) return { outcome: "gone" };
  if (record.state === "received") return { outcome: "gone" };
  if (record.state === "confirmed") return { outcome: "already", record };
  const starts = begun(form, record, now, nonce, place);
  const confirmed: Confirmed = {
    ...without(record, "owes", "dueAt", "expiresAt"),
    revision: record.revision + 1,
    state: "confirmed",
    confirmedAt: now,
    ...starts,
    // No mail would bring anybody back to it, should what follows die half-way.
    ...(starts.owes === undefined && lookedAtAgain(now)),
  };
  return { outcome: "confirmed", record: confirmed };
};

export type Withdrawal =
  | { readonly outcome: "closed" }
  | { readonly outcome: "changed"; readonly record: Stored }
  | { readonly outcome: "nothing" };

/**
 * Withdraws one consent. Without a consent that its form requires a record has no ground left and is closed; without an
 * optional one it lives on, and the withdrawal is noted in it (GDPR 7(3)). So it is with what is still pending: no link
 * that was mailed before brings back who has left. It counts from `at`, when the wish arrived.
 */
export const withdraw = (form: Form, record: Stored, consent: string, now: Moment, at = now): Withdrawal => {
  const agreed = record.consents[consent];
  if (isOver(record, now) || agreed === undefined || agreed.withdrawnAt !== undefined) return { outcome: "nothing" };
  if (form.consents[consent]?.required !== false) {
    return { outcome: "closed" };
  }
  const consents = { ...record.consents, [consent]: { ...agreed, withdrawnAt: at } };
  const changed = { ...record, revision: record.revision + 1, consents };
  const unlisted = changed.state === "confirmed" && listOf(form, changed) === undefined;
  return { outcome: "changed", record: sooner(form, unlisted ? without(changed, "list") : changed, consent) };
};

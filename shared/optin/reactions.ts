// Which mail a record's debt leads to, decided from all that is known about its person at the moment of sending.

import type { Form } from "../forms/define.ts";
import { hours, type Moment, minutes } from "../kit/moment.ts";
import { isForStaff, toldStaff } from "./inquiry/staff.ts";
import type { Known } from "./known.ts";
import { isSameMatter } from "./matter.ts";
import type { Reaction } from "./reaction.ts";
import { type Confirmed, isAgreed, isInForce, isOver, type Stored } from "./record.ts";
import { settled, whileRestricted } from "./restriction/restricted.ts";

const day = hours(24);

/** After so long a welcome that could not be sent would only puzzle; a confirmation ends with its record. */
const stale = hours(72);

/** Contract: confirmation mails at most three a day and not twice within two minutes per person and form, ten a day in all. */
export const caps = { perForm: 3, perPerson: 10, gap: minutes(2), already: day } as const;

const recently = (times: readonly Moment[] | undefined, now: Moment): readonly Moment[] =>
  (times ?? []).filter((time) => time > now - day);

/** The moments of the last 24 hours in which mails of this kind were sent, with this one added. */
export const sentWith = (record: Stored, now: Moment): readonly Moment[] => [...recently(record.sent, now), now];

const covers = (form: Form, confirmed: Stored, record: Stored, now: Moment): confirmed is Confirmed =>
  confirmed.state === "confirmed" &&
  isSameMatter(form, confirmed, record) &&
  !isOver(confirmed, now) &&
  Object.keys(record.consents).every((name) => isAgreed(confirmed, name));

/** Confirmation mails that wait their turn before this one: they are as good as sent. */
const waiting = (record: Stored, { records }: Known, now: Moment): readonly Stored[] =>
  records.filter(
    (other) =>
      other.owes?.mail === "confirmation" &&
      other.owes.notBefore !== undefined &&
      !(other.form === record.form && other.id === record.id) &&
      !isOver(other, now),
  );

const capped = (record: Stored, known: Known, now: Moment): Reaction | undefined => {
  const all = [...known.records, ...known.proofs];
  const ofForm = all.filter((item) => item.form === record.form).flatMap((item) => recently(item.sent, now));
  const ofPerson = all.flatMap((item) => recently(item.sent, now));
  const queue = waiting(record, known, now);
  const queueOfForm = queue.filter(({ form }) => form === record.form);
  const forForm = ofForm.length + queueOfForm.length;
  if (forForm >= caps.perForm || ofPerson.length + queue.length >= caps.perPerson)
    return { outcome: "drop", why: "capped" };
  const free = Math.max(...ofForm, 0) + caps.gap;
  return free > now ? { outcome: "hold", until: free } : undefined;
};

/** Decides what becomes of the mail that `record` owes. `known` holds the record itself too. */
export const react = (form: Form, record: Stored, known: Known, now: Moment): Reaction => {
  const debt = record.owes;
  if (debt === undefined || isOver(record, now)) return { outcome: "nothing" };
  const forStaff = isForStaff(debt);
  if (!forStaff && known.standing?.suppressed !== undefined) return { outcome: "drop", why: "suppressed" };
  if (!forStaff && known.restricted !== undefined) return whileRestricted(record, now);
  if (debt.notBefore !== undefined && debt.notBefore > now) return { outcome: "hold", until: debt.notBefore };
  if (forStaff) return toldStaff(form, record, debt, known, now);
  if (isInForce(record) && debt.since + stale < now) return { outcome: "drop", why: "stale" };
  if (settled.has(debt.mail)) return { outcome: "send", debt };
  const confirmed = known.records.find((other): other is Confirmed => covers(form, other, record, now));
  if (isInForce(record) || confirmed !== undefined) {
    // A message that came in is one, however often it is sent.
    if (confirmed === undefined || form.matter === "submission") return { outcome: "drop", why: "superfluous" };
    const told = (confirmed.told ?? Number.NEGATIVE_INFINITY) > now - caps.already;
    if (!told) return { outcome: "tell", confirmed };
    return { outcome: "drop", why: confirmed.id === record.id ? "capped" : "superfluous" };
  }
  return capped(record, known, now) ?? { outcome: "send", debt };
};

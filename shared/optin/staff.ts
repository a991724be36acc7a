// What of a record's mail goes to the owner's staff, and what becomes of it.

import type { Form } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import type { Known, Reaction } from "./reactions.ts";
import { type Debt, isInForce, isOver, type OwedMail, type Stored } from "./record.ts";

/** Mail to the owner's staff: whatever a person's mailbox did, whoever wrote to the owner is heard. */
const toStaff: ReadonlySet<OwedMail> = new Set(["inquiry", "staff-reminder"]);

export const isForStaff = ({ mail }: Debt): boolean => toStaff.has(mail);

/** Whether a person has so many open inquiries before this one that it is not kept. */
const isTooMany = ({ inquiry }: Form, record: Stored, { records }: Known, now: Moment): boolean => {
  const before = records.filter(
    (other) => other.form === record.form && isInForce(other) && !isOver(other, now) && isEarlier(other, record),
  );
  return inquiry !== undefined && before.length >= inquiry.open;
};

const isEarlier = (one: Stored, other: Stored): boolean =>
  one.askedAt < other.askedAt || (one.askedAt === other.askedAt && one.id < other.id);

/** An inquiry reaches staff unless too many of the same person wait there already. */
export const toldStaff = (form: Form, record: Stored, debt: Debt, known: Known, now: Moment): Reaction =>
  debt.mail === "inquiry" && isTooMany(form, record, known, now)
    ? { outcome: "drop", why: "capped" }
    : { outcome: "send", debt };

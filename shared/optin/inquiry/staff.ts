// What of a record's mail goes to the owner's staff, and what becomes of it.

import type { Form } from "../../forms/define.ts";
import type { Moment } from "../../kit/moment.ts";
import type { Known } from "../known.ts";
import type { Reaction } from "../reaction.ts";
import { type Debt, isInForce, type OwedStaffMail, type Stored } from "../record.ts";
import { isTooMany } from "./open.ts";

/** Mail to the owner's staff: whatever a person's mailbox did, whoever wrote to the owner is heard. */
export const isForStaff = (debt: Debt): debt is Debt & { readonly mail: OwedStaffMail } =>
  debt.mail === "inquiry" || debt.mail === "staff-reminder";

/** An inquiry reaches staff unless too many of the same person wait there already. */
export const toldStaff = (form: Form, record: Stored, debt: Debt, known: Known, now: Moment): Reaction =>
  debt.mail === "inquiry" && isInForce(record) && isTooMany(form, record, known, now)
    ? { outcome: "drop", why: "capped" }
    : { outcome: "send", debt };

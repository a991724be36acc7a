// An inquiry as the commands answer with it: how it stands, and the mails about it that staff has.

import { iso } from "../../../shared/kit/moment.ts";
import { subjectOf } from "../../../shared/optin/inquiry/letter.ts";
import { inquiryId } from "../../../shared/optin/inquiry/open.ts";
import { type InForce, sinceOf } from "../../../shared/optin/record.ts";
import type { Operator } from "../operator/operator.ts";
import { table } from "../text.ts";

/** `[{id, receivedAt, status}]` of the contract. */
export const row = (record: InForce) => ({
  id: inquiryId(record),
  receivedAt: iso(sinceOf(record)),
  status: record.staffMails?.some(({ kind }) => kind === "staff-reminder") ? "reminded" : "new",
});

export interface MailRow {
  readonly at: string;
  readonly subject: string;
  /** SES' own; the mail's Message-ID header begins with it. */
  readonly messageId: string;
}

export const mailRows = (operator: Operator, record: InForce): readonly MailRow[] => {
  const form = operator.forms[record.form];
  if (form === undefined) return [];
  return (record.staffMails ?? []).map(({ at, messageId, kind }) => ({
    at: iso(at),
    subject: subjectOf(operator, form, record, kind),
    messageId,
  }));
};

export const mailsTold = (mails: readonly MailRow[]): string =>
  table(mails.map(({ at, subject, messageId }) => [`  ${at}`, subject, messageId]));

// The confirmation mails behind the consents that are shown: each as it was sent, or why it cannot be shown.

import type { Records } from "../../../shared/optin/ports.ts";
import type { Exhibit } from "../../../shared/optin/proof/evidence.ts";
import { type Reprint, reprint } from "../../../shared/optin/proof/reprint.ts";
import type { Evidence } from "../../../shared/optin/record.ts";

/** By the submission that the mail asked to confirm; one whose mail has not gone out has none. */
export type Mails = ReadonlyMap<Evidence, Reprint>;

export const mailsOf = async (
  records: Pick<Records, "findTemplate">,
  shown: readonly Pick<Exhibit, "evidence">[],
): Promise<Mails> => {
  const mails = new Map<Evidence, Reprint>();
  for (const evidence of new Set(shown.map((exhibit) => exhibit.evidence))) {
    const { mailed } = evidence;
    if (mailed !== undefined)
      mails.set(evidence, reprint(evidence, mailed, await records.findTemplate(mailed.template)));
  }
  return mails;
};

/** A mail as JSON: null if none went out; without its words where those cannot be shown, and why. */
export const mailRow = (mail: Reprint | undefined) => {
  if (mail === undefined) return null;
  const { subject, text, html } = mail.outcome === "whole" ? mail.message : { subject: null, text: null, html: null };
  return { template: mail.outcome, subject, text, html };
};

const faults = {
  missing: "its template is not kept, so it cannot be shown",
  changed: "NOT SHOWN: its template is not what its hash was made of",
} as const;

/** A mail as an operator reads it below its consent. */
export const toldMail = (mail: Reprint | undefined): string => {
  if (mail === undefined) return "  Confirmation mail: none went out yet";
  if (mail.outcome !== "whole") return `  Confirmation mail: ${faults[mail.outcome]}`;
  const { subject, text } = mail.message;
  const lines = [`Subject: ${subject}`, "", ...text.trimEnd().split("\n")];
  return [
    "  Confirmation mail, as it was sent but for its link:",
    "",
    ...lines.map((line) => `    ${line}`.trimEnd()),
  ].join("\n");
};

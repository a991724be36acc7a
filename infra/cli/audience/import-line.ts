// From a row of the file to a line that can be brought in, or one sentence on what is wrong with it; no sentence names anybody.

import { isIP } from "node:net";
import { samePerson } from "../../../shared/forms/address.ts";
import { consentField, type Form } from "../../../shared/forms/define.ts";
import { readSubmission } from "../../../shared/forms/submission.ts";
import type { Moment } from "../../../shared/kit/moment.ts";
import { isLanguage, type Language } from "../../../shared/locales/languages.ts";
import type { Line } from "../../../shared/optin/import/bring-in.ts";
import type { Provenance } from "../../../shared/optin/import/provenance.ts";
import { readMoment } from "./import-moment.ts";
import type { Row } from "./import-row.ts";

/** What all lines of an import have in common. */
export interface Batch {
  readonly name: string;
  readonly form: Form;
  readonly consents: readonly string[];
  readonly languages: readonly Language[];
  /** Of who has none of their own. */
  readonly language: Language;
  /** The version of the notice in a language. */
  readonly notice: (language: Language) => string;
  readonly provenance: Omit<Provenance, "line">;
}

export type Reading = { readonly line: Line } | { readonly refused: string };

/** Columns beside the form's fields; the last three say what the operator knows of the consent. */
export const columnsOf = (form: Form, proven: boolean): readonly string[] => [
  ...new Set([...Object.keys(form.fields), "language", "source", ...(proven ? ["confirmedAt", "consentText"] : [])]),
];

const tooLong = { source: 200, consentText: 5000 } as const;

/** `"+49"@example.com`, as the export writes it into CSV, is `+49@example.com` (RFC 5321, 4.1.2). */
const unquoted = (address: string): string => address.replace(/^"([^"\\]+)"@/, "$1@");

const words = {
  required: "is missing",
  "too-long": "is too long",
  invalid: "is not valid",
  repeated: "is there several times",
  unknown: "is unknown",
  "not-allowed": "is not allowed",
  "event-unknown": "is no event",
  "event-closed": "is closed",
  "event-over": "is over",
  "event-cancelled": "is cancelled",
} as const;

type Said = Pick<Provenance, "confirmedAt" | "consentText" | "source">;

/** A proof outlives an erasure and must name nobody then. */
const namesSomebody = (text: string, email: string): boolean =>
  samePerson(text).includes(samePerson(email)) || text.split(/[\s,;()[\]/]+/).some((word) => isIP(word) !== 0);

const saidIn = (values: Row["values"], fields: Form["fields"], email: string, now: Moment): Said | string => {
  const own = (name: string) => (Object.hasOwn(fields, name) ? "" : (values.get(name) ?? "").trim());
  const [when, consentText, source] = [own("confirmedAt"), own("consentText"), own("source")];
  const confirmedAt = when === "" ? undefined : readMoment(when);
  if (when !== "" && confirmedAt === undefined) return "confirmedAt is no ISO 8601 date, such as 2024-05-31T14:30:00Z";
  if (confirmedAt !== undefined && confirmedAt > now) return "confirmedAt lies in the future";
  for (const [name, text] of Object.entries({ source, consentText })) {
    if (text.length > tooLong[name as keyof typeof tooLong]) return `${name} is too long`;
    if (namesSomebody(text, email)) return `${name} holds the person's address or an IP address, and a proof must not`;
  }
  return {
    ...(confirmedAt !== undefined && { confirmedAt }),
    ...(consentText !== "" && { consentText }),
    ...(source !== "" && { source }),
  };
};

/** Reads a row by the form's own rules, as if it had been sent. */
export const readLine = (batch: Batch, { line, values, fault }: Row, now: Moment): Reading => {
  if (fault !== undefined) return { refused: fault };
  const { form, name, consents, languages, provenance } = batch;
  const language = Object.hasOwn(form.fields, "language") ? "" : (values.get("language") ?? "").trim().toLowerCase();
  const spoken = language === "" ? batch.language : language;
  if (!isLanguage(spoken) || !languages.includes(spoken)) return { refused: "language is none that is offered" };
  const answers = Object.keys(form.fields).map((field) => [field, [values.get(field) ?? ""]] as const);
  const sending = new Map([...answers, ...consents.map((consent) => [consentField(consent), ["on"]] as const)]);
  sending.set("email", [unquoted((values.get("email") ?? "").trim())]);
  const reading = readSubmission(form, sending);
  if (reading.outcome === "invalid")
    return { refused: reading.mistakes.map(({ field, code }) => `${field} ${words[code]}`).join(", ") };
  const { submission } = reading;
  const said = saidIn(values, form.fields, submission.answers.email, now);
  if (typeof said === "string") return { refused: said };
  return {
    line: {
      form: name,
      submission,
      language: spoken,
      notice: batch.notice(spoken),
      provenance: { ...provenance, ...said, line },
    },
  };
};

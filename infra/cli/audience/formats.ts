// An export's two formats, as streams that take people and give text.

import { Transform } from "node:stream";
import { stringify } from "csv-stringify";
import type { Forms } from "../../../shared/forms/define.ts";
import type { List } from "./lists.ts";
import type { Person } from "./people.ts";

/**
 * A spreadsheet would take an address that begins with = + or - for a formula. The usual cure, an apostrophe in front,
 * makes it the address of somebody else; the quoted form is the same mailbox (RFC 5321, 4.1.2), and no formula.
 */
const inCell = (email: string): string => {
  const at = email.lastIndexOf("@");
  return /^[=+-]/.test(email) ? `"${email.slice(0, at)}"${email.slice(at)}` : email;
};

/** A column for every field that a form of the list asks for, so that the header does not depend on who is on it. */
const columnsOf = (forms: Forms, list: List) => {
  const fields = new Set(list.forms.flatMap((form) => Object.keys(forms[form]?.fields ?? {})));
  const answers = [...fields]
    .filter((field) => field !== "email")
    .map((field) => ({ key: ["answers", field], header: field }));
  const own = (name: keyof Person) => ({ key: name, header: name });
  return [own("email"), ...answers, ...(["language", "confirmedAt", "form", "unsubscribeUrl"] as const).map(own)];
};

/** RFC 4180: a header line, CRLF, quotes where they are needed; answers that look like formulas are defused (OWASP). */
const csv = (forms: Forms, list: List): Transform =>
  stringify({
    header: true,
    columns: columnsOf(forms, list),
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { string: (value, { column, header }) => (column === "email" && !header ? inCell(value) : value) },
  });

/** One JSON object a line, the address as it is. */
const jsonl = (): Transform =>
  new Transform({
    writableObjectMode: true,
    transform: (person: Person, _, done) => done(null, `${JSON.stringify(person)}\n`),
  });

export const formats = { csv, jsonl } as const;
export type Format = keyof typeof formats;

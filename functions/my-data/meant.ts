// Which of somebody's records a correction means, and what of it each of them takes.

import type { Form } from "../../shared/forms/define.ts";
import { ready } from "../../shared/forms/ready.ts";
import { first, type Mistake, readSubmission, type Sending } from "../../shared/forms/submission.ts";
import type { Stored } from "../../shared/optin/record.ts";
import { correctable } from "../../shared/web/my-data/correct-page.ts";
import type { OwnCall } from "./call.ts";

export interface Meant {
  readonly record: Stored;
  readonly form: Form;
  /** What of the sending is for this record. */
  readonly sent: Sending;
}

/** As the fields of the form would have been filled in. */
export const typed = ({ answers, email }: Stored): Readonly<Record<string, string>> => ({ ...answers, email });

/**
 * `_form` and `_id` name the record, as the page does; without them a script means each record that has a field which was sent,
 * for what it has.
 */
export const meant = ({ world }: OwnCall, records: readonly Stored[], sending: Sending): readonly Meant[] => {
  const [name, id] = [first(sending, "_form"), first(sending, "_id")];
  return records.flatMap((record) => {
    const form = world.forms[record.form];
    if (form === undefined || (name ?? record.form) !== record.form || (id ?? record.id) !== record.id) return [];
    if (id !== undefined) return [{ record, form, sent: sending }];
    const { fields } = correctable(form);
    const sent = new Map([...sending].filter(([field]) => Object.hasOwn(fields, field)));
    return sent.size > 0 ? [{ record, form, sent }] : [];
  });
};

/** A field that was sent and that nothing which is meant has: a slip must not pass for a correction. */
export const unknownIn = (sending: Sending, all: readonly Meant[]): Mistake | undefined => {
  const field = [...sending.keys()].find((name) => !name.startsWith("_") && !all.some(({ sent }) => sent.has(name)));
  return field === undefined ? undefined : { field, code: "unknown" };
};

/** What was sent, over what is stored: a field that does not come stays as it is, an empty one is deleted. */
export const readingOf = async ({ record, form, sent }: Meant) => {
  const { fields } = correctable(form);
  const stored = Object.entries(typed(record)).filter(([name]) => Object.hasOwn(fields, name));
  const all: Sending = new Map([...stored.map(([name, value]) => [name, [value]] as const), ...sent]);
  return readSubmission(correctable(await ready(form, all)), all);
};

/** What the rule of correcting takes: the fields that were sent, but for the address, which is confirmed first. */
export const answersIn = (sent: Sending): Readonly<Record<string, string>> => {
  const fields = [...sent].filter(([name]) => name !== "email" && !name.startsWith("_"));
  return Object.fromEntries(fields.map(([name, values]) => [name, values[0] ?? ""]));
};

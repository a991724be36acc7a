// What a legal duty keeps of a record that came to its end: the named fields and nothing else, under keys of their own.

import type { Form } from "../forms/define.ts";
import { endOf } from "../forms/period.ts";
import type { Moment } from "../kit/moment.ts";
import { isInForce, type RecordKey, type Stored } from "./record.ts";

/**
 * Lies in a partition that no function may read which answers visitors or sends mail. It goes by the table's TTL; what is past it is
 * gone for every answer.
 */
export interface Retained extends RecordKey {
  readonly schema: 1;
  readonly fields: Readonly<Record<string, string>>;
  readonly endedAt: Moment;
  readonly expiresAt: Moment;
}

/** What is to be kept of a record that ends; nothing of what was never in force, and nothing where no law asks for it. */
export const retainedOf = (form: Form, record: Stored, endedAt: Moment): Retained | undefined => {
  const { duty } = form.keeps;
  if (duty === undefined || !isInForce(record)) return undefined;
  const all: Readonly<Record<string, string>> = { ...record.answers, email: record.email };
  const fields = Object.fromEntries(
    duty.fields.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
  const { person, form: name, id } = record;
  return { schema: 1, person, form: name, id, fields, endedAt, expiresAt: endOf(duty.period, endedAt) };
};

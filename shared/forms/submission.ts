// What was sent, read against a form's declaration: answers and consents, or what is wrong with each field.

import { consentField, type Questions } from "./define.ts";
import type { FieldError } from "./fields/error.ts";
import type { Refusal } from "./fields/schema.ts";
import type { Field } from "./fields.ts";
import { isGiven, readTick } from "./tick.ts";

/** What a body held, by name, every value kept; text only, so that no value can be anything else later. */
export type Sending = ReadonlyMap<string, readonly string[]>;

export interface Submission {
  readonly answers: Readonly<Record<string, string>> & { readonly email: string };
  /** The consents that were given. */
  readonly consents: readonly string[];
  /** Content hashes of the declarations that the page says it showed, by consent. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface Mistake extends Refusal {
  readonly field: string;
}

export type Reading =
  | { readonly outcome: "valid"; readonly submission: Submission }
  | { readonly outcome: "invalid"; readonly mistakes: readonly Mistake[] };

/** The first value of a name, if it is not empty. */
export const first = (sending: Sending, name: string): string | undefined => sending.get(name)?.[0] || undefined;

// A form that lets its sender choose the recipient is an open relay.
const recipients = new Set(["_to", "_cc", "_bcc", "webhook"]);

/** Reads one value where one is taken; several are a mistake, since nobody can say which was meant. */
const single = (sending: Sending, name: string): { value: string } | { code: FieldError } => {
  const values = sending.get(name) ?? [];
  return values.length > 1 ? { code: "repeated" } : { value: (values[0] ?? "").trim() };
};

const readAnswer = (sending: Sending, name: string, field: Field): { value: string } | Refusal | undefined => {
  const read = single(sending, name);
  if ("code" in read) return read;
  if (read.value === "") return field.required ? { code: "required" as const } : undefined;
  const parsed = field.schema.safeParse(read.value);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return { ...(issue?.code === "custom" && issue.params), code: (issue?.message ?? "invalid") as FieldError };
};

const readConsent = (
  sending: Sending,
  name: string,
  consent: Questions["consents"][string],
): { value: string } | Refusal | undefined => {
  const read = readTick(sending.get(consentField(name)));
  if ("code" in read) return read;
  const { value } = read;
  if (isGiven(value) || (consent.given === "send" && value === "")) return { value: name };
  return consent.required ? { code: "required" } : undefined;
};

const surplus = (form: Questions, sending: Sending): readonly Mistake[] => {
  const known = new Set([...Object.keys(form.fields), ...Object.keys(form.consents).map(consentField), "bot-field"]);
  return [...sending.keys()].flatMap((name): readonly Mistake[] => {
    if (recipients.has(name)) return [{ field: name, code: "not-allowed" }];
    return known.has(name) || name.startsWith("_") ? [] : [{ field: name, code: "unknown" }];
  });
};

/** Reads answers alone, what is corrected among them, against the form, made ready for it; consents are no answers. */
export const readAnswers = (
  form: { readonly fields: Readonly<Record<string, Field>> },
  sending: Sending,
): { readonly answers: Readonly<Record<string, string>>; readonly mistakes: readonly Mistake[] } => {
  const unknown = [...sending.keys()].filter((name) => form.fields[name] === undefined);
  const read = Object.entries(form.fields).map(([name, field]) => [name, readAnswer(sending, name, field)] as const);
  const wrong = read.flatMap(([field, result]) => (result && "code" in result ? [{ field, ...result }] : []));
  return {
    answers: Object.fromEntries(read.flatMap(([name, it]) => (it && "value" in it ? [[name, it.value]] : []))),
    mistakes: [...wrong, ...unknown.map((field) => ({ field, code: "unknown" as const }))],
  };
};

/** Reads a sending against its form, made ready for it: everything that is wrong at once, or what is to be stored. */
export const readSubmission = (form: Questions, sending: Sending): Reading => {
  const read = [
    ...Object.entries(form.fields).map(([name, field]) => [name, readAnswer(sending, name, field)] as const),
    ...Object.entries(form.consents).map(
      ([name, consent]) => [consentField(name), readConsent(sending, name, consent)] as const,
    ),
  ];
  const mistakes = read.flatMap(([field, result]) => (result && "code" in result ? [{ field, ...result }] : []));
  const all = [...mistakes, ...surplus(form, sending)];
  if (all.length > 0) return { outcome: "invalid", mistakes: all };
  const values = Object.fromEntries(
    read.flatMap(([name, result]) => (result && "value" in result ? [[name, result.value]] : [])),
  );
  const consents = Object.keys(form.consents).filter((name) => values[consentField(name)] === name);
  const answers = Object.fromEntries(
    Object.keys(form.fields).flatMap((name) => (values[name] ? [[name, values[name]]] : [])),
  );
  const texts = Object.fromEntries(
    consents.flatMap((name) => [[name, first(sending, `_text_${name}`)]]).filter(([, hash]) => hash),
  );
  return { outcome: "valid", submission: { answers: answers as Submission["answers"], consents, texts } };
};

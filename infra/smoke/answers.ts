// What a form needs at least, read from its declaration: an answer to each mandatory field, a yes to each mandatory consent.

import { consentField, type Form } from "../../shared/forms/define.ts";
import type { Field } from "../../shared/forms/fields.ts";

const answers: Readonly<Record<Exclude<Field["kind"], "email">, string>> = {
  text: "Smoke test",
  textarea: "A smoke test of this form. Nobody waits for an answer.",
  tel: "+49 89 123456",
  "postal-code": "80331",
};

/** What is sent for an address, as a script sends it. */
export const leastAnswers = (form: Form, email: string): Readonly<Record<string, string | true>> => {
  const fields = Object.entries(form.fields).filter(([, { required }]) => required);
  const consents = Object.keys(form.consents).filter((consent) => form.consents[consent]?.required);
  return {
    ...Object.fromEntries(fields.map(([name, { kind }]) => [name, kind === "email" ? email : answers[kind]])),
    ...Object.fromEntries(consents.map((consent) => [consentField(consent), true])),
  };
};

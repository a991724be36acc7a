// What a form needs at least, read from its declaration: an answer to each mandatory field, a yes to each mandatory consent.

import { consentField, type Form } from "../../shared/forms/define.ts";
import type { Field } from "../../shared/forms/fields.ts";

const answers: Readonly<Record<Exclude<Field["kind"], "email" | "event">, string>> = {
  text: "Smoke test",
  textarea: "A smoke test of this form. Nobody waits for an answer.",
  tel: "+49 89 123456",
  "postal-code": "80331",
};

/** What is sent for an address, as a script sends it; `event` is one that the form offers, if it offers any. */
export const leastAnswers = (form: Form, email: string, event = ""): Readonly<Record<string, string | true>> => {
  const all = { ...answers, email, event };
  const fields = Object.entries(form.fields).filter(([, { required }]) => required);
  const consents = Object.keys(form.consents).filter((consent) => form.consents[consent]?.required);
  return {
    ...Object.fromEntries(fields.map(([name, { kind }]) => [name, all[kind]])),
    ...Object.fromEntries(consents.map((consent) => [consentField(consent), true])),
  };
};

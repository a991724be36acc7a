// A form made ready to read what people type: what is too heavy to be loaded for every form is loaded where it is needed.

import type { Form } from "./define.ts";
import { schemaOf } from "./fields/schema.ts";
import type { TelephoneField } from "./fields/telephone.ts";
import type { Field } from "./fields.ts";
import { first, type Sending } from "./submission.ts";

const isTelephone = (field: Field): field is TelephoneField => field.kind === "tel";

const readingNumbers = async <F extends Field>(field: F): Promise<F> => {
  if (!isTelephone(field)) return field;
  const { readPhoneNumber } = await import("./fields/phone-number.ts");
  return { ...field, schema: schemaOf((text) => readPhoneNumber(text, field.country) ?? { code: "invalid" }) };
};

/**
 * The same form, its telephone fields taking every way in which a number is written. With a sending it loads nothing
 * unless a number stands in it: most people leave that field empty.
 */
export const ready = async (form: Form, sending?: Sending): Promise<Form> => {
  const read = async ([name, field]: readonly [string, Field]) =>
    [name, sending && first(sending, name) === undefined ? field : await readingNumbers(field)] as const;
  const fields = await Promise.all(Object.entries(form.fields).map(read));
  return { ...form, fields: { ...form.fields, ...Object.fromEntries(fields) } };
};

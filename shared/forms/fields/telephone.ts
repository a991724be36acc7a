// A telephone number: asked for as people write it, stored as the whole world dials it.

import type { Field } from "../fields.ts";
import { schemaOf } from "./schema.ts";

export interface TelephoneField extends Field {
  readonly kind: "tel";
  /** ISO 3166-1 code of the country whose numbers may be typed without their country code. */
  readonly country: string;
}

/** A number as E.164 has it: a plus sign, the country code, at most 15 digits in all. No number has fewer than seven. */
export const isE164 = (text: string): boolean => /^\+[1-9]\d{6,14}$/.test(text);

/**
 * Its own schema takes what is stored and no other spelling: the numbering plans of all countries, which reading what
 * people type needs, weigh more than all the forms together. `ready` puts them in place where a number came in.
 */
export const telephone = ({ country, required = false }: { country: string; required?: boolean }): TelephoneField => ({
  kind: "tel",
  label: { en: "Telephone", de: "Telefon", es: "Teléfono" },
  required,
  autocomplete: "tel",
  inputmode: "tel",
  maxLength: 50,
  width: "whole",
  country,
  schema: schemaOf((text) => (isE164(text) ? text : { code: "invalid" })),
});

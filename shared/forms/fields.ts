// The fields a form can ask for: what each accepts, and what a page needs to ask for it well.

import * as z from "zod/mini";
import type { Language, Localized } from "../locales/languages.ts";
import { parseAddress } from "./address.ts";

/** Why a value was refused; every code has a sentence in every language. */
export type FieldError = "required" | "too-long" | "invalid" | "repeated" | "unknown" | "not-allowed";

export interface Field {
  readonly kind: "email" | "text";
  readonly label: Localized;
  readonly required: boolean;
  /** WCAG 2.2, 1.3.5: the purpose of the input, from the HTML standard's list. */
  readonly autocomplete: string;
  readonly inputmode: "text" | "email" | "tel" | "numeric";
  readonly maxLength: number;
  /** Takes the trimmed text, gives what is stored; an issue's message is a FieldError. */
  readonly schema: z.ZodMiniType<string, string>;
}

export interface EmailField extends Field {
  readonly kind: "email";
  readonly required: true;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/u;

const line = (maxLength: number) =>
  z.string().check(
    z.maxLength(maxLength, "too-long"),
    z.refine((text) => !control.test(text), "invalid"),
  );

/** An email address as the HTML standard and SMTP's limits have it; stored as typed, its domain as A-labels. */
export const emailAddress = (): EmailField => ({
  kind: "email",
  label: { en: "Email", de: "E-Mail", es: "Correo electrónico" },
  required: true,
  autocomplete: "email",
  inputmode: "email",
  maxLength: 254,
  schema: z.pipe(
    z.string(),
    z.transform((text, context) => {
      const address = parseAddress(text);
      if (address !== undefined) return address;
      context.issues.push({ code: "custom", message: "invalid", input: text });
      return z.NEVER;
    }),
  ),
});

const labels = {
  "given-name": { en: "First name", de: "Vorname", es: "Nombre" },
  "family-name": { en: "Last name", de: "Nachname", es: "Apellidos" },
} as const satisfies Record<string, Localized>;

/** A part of a person's name, in any script. */
export const name = (part: keyof typeof labels, { required = false } = {}): Field => ({
  kind: "text",
  label: labels[part],
  required,
  autocomplete: part,
  inputmode: "text",
  maxLength: 100,
  schema: line(100),
});

/** A line of text of the form's own. */
export const text = (label: Localized, { required = false, maxLength = 200, autocomplete = "off" } = {}): Field => ({
  kind: "text",
  label,
  required,
  autocomplete,
  inputmode: "text",
  maxLength,
  schema: line(maxLength),
});

export const labelOf = (field: Field, language: Language): string => field.label[language];

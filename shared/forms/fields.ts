// The fields every form asks for, and what a page needs to know of any field to ask for it well; the rest lie in fields/.

import type { Language, Localized } from "../locales/languages.ts";
import { parseAddress } from "./address.ts";
import { line, type Schema, schemaOf } from "./fields/schema.ts";

export interface Field {
  readonly kind: "email" | "text" | "tel" | "postal-code" | "textarea" | "event";
  readonly label: Localized;
  readonly required: boolean;
  /** WCAG 2.2, 1.3.5: the purpose of the input, from the HTML standard's list. */
  readonly autocomplete: string;
  readonly inputmode: "text" | "email" | "tel" | "numeric";
  /** In code points. */
  readonly maxLength: number;
  /** How much room it takes: what is not whole shares a line with its neighbours where a screen is wide enough. */
  readonly width: "narrow" | "half" | "whole";
  readonly schema: Schema;
}

export interface EmailField extends Field {
  readonly kind: "email";
  readonly required: true;
}

/** An email address as the HTML standard and SMTP's limits have it; stored as typed, its domain as A-labels. */
export const emailAddress = (): EmailField => ({
  kind: "email",
  label: { en: "Email", de: "E-Mail", es: "Correo electrónico" },
  required: true,
  autocomplete: "email",
  inputmode: "email",
  maxLength: 254,
  width: "whole",
  schema: schemaOf((text) => parseAddress(text) ?? { code: "invalid" }),
});

const labels = {
  "given-name": { en: "First name", de: "Vorname", es: "Nombre" },
  "family-name": { en: "Last name", de: "Nachname", es: "Apellidos" },
} as const satisfies Record<string, Localized>;

type Shape = Partial<Pick<Field, "required" | "maxLength" | "autocomplete" | "width">>;

/** A line of text of the form's own. */
export const text = (label: Localized, shape: Shape = {}): Field => {
  const { required = false, maxLength = 200, autocomplete = "off", width = "whole" } = shape;
  return {
    ...{ kind: "text", label, required, autocomplete, inputmode: "text", maxLength, width },
    schema: line(maxLength),
  };
};

/** A part of a person's name, in any script. */
export const name = (part: keyof typeof labels, { required = false } = {}): Field =>
  text(labels[part], { required, autocomplete: part, maxLength: 100, width: "half" });

export const labelOf = (field: Field, language: Language): string => field.label[language];

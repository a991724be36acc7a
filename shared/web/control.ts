// What asks for a field: an input of the right type or a text area, on our own page and on anybody else's.

import type { Field } from "../forms/fields.ts";
import { type Html, html } from "../kit/html.ts";

/** The values of `type` and of `inputmode` in HTML; what is left out is a text, as HTML has it. */
const types: Partial<Record<Field["kind"], string>> = { email: "email", tel: "tel" };
const modes: Partial<Record<Field["inputmode"], string>> = { email: "email", tel: "tel", numeric: "numeric" };

const attribute = (name: "type" | "value" | "inputmode", value: string | undefined): Html | false =>
  value !== undefined && html` ${name}="${value}"`;

/**
 * No `maxlength`: it would silently cut what somebody pastes; the server says what is too long instead. The line break
 * before a text area's value is HTML's own and no part of it. `more` are attributes that the page around it needs.
 */
export const control = (name: string, field: Field, value: string, more: readonly (Html | false)[]): Html =>
  field.kind === "textarea"
    ? html`<textarea name="${name}" rows="6" autocomplete="${field.autocomplete}"${more}>${value !== "" && "\n"}${value}</textarea>`
    : html`<input name="${name}"${attribute("type", types[field.kind])}${attribute("value", value || undefined)} autocomplete="${field.autocomplete}"${attribute("inputmode", modes[field.inputmode])}${more}>`;

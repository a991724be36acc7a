// What asks for a field: an input of the right type or a text area, on our own page and on anybody else's.

import type { Field } from "../forms/fields.ts";
import { type Html, html } from "../kit/html.ts";

/** The values of `type` in HTML, by kind of field. */
const types = { email: "email", text: "text", tel: "tel", "postal-code": "text", event: "text" } as const;

/**
 * No `maxlength`: it would silently cut what somebody pastes; the server says what is too long instead. The line break
 * before a text area's value is HTML's own and no part of it. `more` are attributes that the page around it needs.
 */
export const control = (name: string, field: Field, value: string, more: readonly (Html | false)[]): Html =>
  field.kind === "textarea"
    ? html`<textarea name="${name}" rows="6" autocomplete="${field.autocomplete}"${more}>${value !== "" && "\n"}${value}</textarea>`
    : html`<input name="${name}" type="${types[field.kind]}"${value !== "" && html` value="${value}"`} autocomplete="${field.autocomplete}" inputmode="${field.inputmode}"${more}>`;

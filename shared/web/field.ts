// One field of a form's page: its label, what is wrong with it, and the control.

import { type Consent, consentField, textHash } from "../forms/define.ts";
import { type Field, labelOf } from "../forms/fields.ts";
import { type Html, html, trusted } from "../kit/html.ts";
import type { Language } from "../locales/languages.ts";

const star = html`&nbsp;<span aria-hidden="true">*</span>`;
const idOf = (name: string): string => `wrong-${name}`;

const message = (name: string, wrong: string | undefined): Html | false =>
  wrong !== undefined && html`<p class="wrong" id="${idOf(name)}">${wrong}</p>`;

const attributes = (name: string, required: boolean, wrong: string | undefined): readonly (Html | false)[] => [
  required && trusted(" required"),
  wrong !== undefined && html` aria-invalid="true" aria-describedby="${idOf(name)}"`,
];

/** No `maxlength`: it would silently cut what somebody pastes; the server says what is too long instead. */
export const input = (language: Language, name: string, field: Field, value: string, wrong?: string): Html =>
  html`<div class="field"><label for="${name}">${labelOf(field, language)}${field.required && star}</label>${message(name, wrong)}<input id="${name}" name="${name}" type="${field.kind}" value="${value}" autocomplete="${field.autocomplete}" inputmode="${field.inputmode}"${attributes(name, field.required, wrong)}></div>
`;

/** A consent with a box of its own; ticked only when the visitor ticked it in the very post that is shown again. */
export const tick = (language: Language, name: string, consent: Consent, ticked: boolean, wrong?: string): Html => {
  const field = consentField(name);
  return html`<div class="consent">${message(field, wrong)}<label for="${field}"><input type="checkbox" id="${field}" name="${field}" value="on"${ticked && trusted(" checked")}${attributes(field, consent.required, wrong)}><span>${consent.text[language]}${consent.required && star}</span></label></div>
`;
};

/** What attests the wording that the page showed: the contract's `_text_<consent>`. */
export const attested = (language: Language, name: string, consent: Consent): Html =>
  html`<input type="hidden" name="_text_${name}" value="${textHash(consent, language)}">`;

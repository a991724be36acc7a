// One field of a form's page: its label, what is wrong with it, and the control.

import { type Consent, consentField, textHash } from "../forms/define.ts";
import { isEventField } from "../forms/event-field.ts";
import { type Field, labelOf } from "../forms/fields.ts";
import { type Html, html, trusted } from "../kit/html.ts";
import type { Language } from "../locales/languages.ts";
import { control } from "./control.ts";
import { eventSelect } from "./events/select.ts";
import { hintAt } from "./hint.ts";

const star = html`&nbsp;<span aria-hidden="true">*</span>`;
const idOf = (name: string): string => `wrong-${name}`;
const hintOf = (name: string): string => `hint-${name}`;

const message = (name: string, wrong: string | undefined): Html | false =>
  wrong !== undefined && html`<p class="wrong" id="${idOf(name)}">${wrong}</p>`;

const attributes = (
  name: string,
  required: boolean,
  wrong: string | undefined,
  hint?: string,
): readonly (Html | false)[] => {
  const described = [wrong !== undefined && idOf(name), hint !== undefined && hintOf(name)].filter(Boolean);
  return [
    required && trusted(" required"),
    wrong !== undefined && trusted(' aria-invalid="true"'),
    described.length > 0 && html` aria-describedby="${described.join(" ")}"`,
  ];
};

/** A field and whatever there is to say about what was typed into it: the mistake, then the hint, then the control. */
export const input = (language: Language, name: string, field: Field, value: string, wrong?: string): Html => {
  const hint = hintAt(language, field, value);
  const more = [html` id="${name}"`, ...attributes(name, field.required, wrong, hint)];
  return html`<div class="field${field.width !== "whole" && ` ${field.width}`}"><label for="${name}">${labelOf(field, language)}${field.required && star}</label>${message(name, wrong)}${hint !== undefined && html`<p class="hint" id="${hintOf(name)}">${hint}</p>`}${isEventField(field) ? eventSelect(language, name, field, value, more) : control(name, field, value, more)}</div>
`;
};

/** A consent with a box of its own; ticked only when the visitor ticked it in the very post that is shown again. */
export const tick = (language: Language, name: string, consent: Consent, ticked: boolean, wrong?: string): Html => {
  const field = consentField(name);
  return html`<div class="consent">${message(field, wrong)}<label for="${field}"><input type="checkbox" id="${field}" name="${field}" value="on"${ticked && trusted(" checked")}${attributes(field, consent.required, wrong)}><span>${consent.text[language]}${consent.required && star}</span></label></div>
`;
};

/** What attests the wording that the page showed: the contract's `_text_<consent>`. */
export const attested = (language: Language, name: string, consent: Consent): Html =>
  html`<input type="hidden" name="_text_${name}" value="${textHash(consent, language)}">`;

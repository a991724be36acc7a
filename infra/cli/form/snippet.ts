// A form as plain HTML to paste into one's own page: no script, no style sheet, no id that could meet another.

import { type Consent, consentField, type Form, textHash } from "../../../shared/forms/define.ts";
import { isEventField } from "../../../shared/forms/event-field.ts";
import { type Field, labelOf } from "../../../shared/forms/fields.ts";
import { type Html, html, trusted } from "../../../shared/kit/html.ts";
import type { Frame } from "../../../shared/locales/frame.ts";
import { words } from "../../../shared/locales/index.ts";
import type { Language } from "../../../shared/locales/languages.ts";
import { paths } from "../../../shared/routes.ts";
import { control } from "../../../shared/web/control.ts";
import { eventSelect } from "../../../shared/web/events/select.ts";
import { useLine } from "../../../shared/web/use-line.ts";

const required = (is: boolean): Html | false => is && trusted(" required");
const starred = (text: string, is: boolean): string => (is ? `${text} *` : text);

const input = (language: Language, name: string, field: Field): Html => {
  const more = [required(field.required)];
  return html`  <p>
    <label>
      ${starred(labelOf(field, language), field.required)}
      ${isEventField(field) ? eventSelect(language, name, field, "", more) : control(name, field, "", more)}
    </label>
  </p>
`;
};

/** Never ticked beforehand (GDPR 4(11), recital 32). */
const tick = (language: Language, name: string, consent: Consent): Html => html`  <p>
    <label>
      <input type="checkbox" name="${consentField(name)}" value="on"${required(consent.required)}>
      <span>${starred(consent.text[language], consent.required)}</span>
    </label>
  </p>
`;

const declared = (
  language: Language,
  name: string,
  consent: Consent,
): Html => html`  <p>${words(language).form.sending}</p>
  <blockquote>${consent.text[language]}</blockquote>
${hidden(consentField(name), "on")}`;

const hidden = (name: string, value: string): Html => html`  <input type="hidden" name="${name}" value="${value}">
`;

/** The honeypot is moved out of sight rather than hidden: what is hidden, scripts have learnt to leave alone. */
const away = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";

/** Where the form is to stand, and where it leads. */
export interface Place {
  /** The path of the page, which the proof then names: "/contact.html". */
  readonly page?: string | undefined;
  /** A page of an allowed origin to go on to. */
  readonly next?: string | undefined;
  /** The event that the page is about, where the form asks for one; without it the visitor chooses. */
  readonly event?: string | undefined;
}

/**
 * The snippet says which wording it shows (`_text_<consent>`), so that the proof can; whoever changes a declaration on
 * their page has to take those lines out.
 */
export const snippet = ({ language, publicUrl }: Frame, name: string, form: Form, place: Place = {}): Html => {
  const text = words(language);
  const { page, next, event } = place;
  const consents = Object.entries(form.consents);
  return html`<form method="post" action="${publicUrl}${paths.post(name)}" accept-charset="utf-8" lang="${language}">
  <p>${text.form.mandatory}</p>
${Object.entries(form.fields).map(([key, field]) =>
  isEventField(field) && event ? hidden(key, event) : input(language, key, field),
)}${consents.map(([key, consent]) =>
  consent.given === "tick" ? tick(language, key, consent) : declared(language, key, consent),
)}${hidden("_language", language)}${page && hidden("_page", page)}${next && hidden("_next", next)}${consents.map(([key, consent]) => hidden(`_text_${key}`, textHash(consent, language)))}  <p aria-hidden="true" style="${away}">
    <label>
      ${text.form.honeypot}
      <input name="_gotcha" tabindex="-1" autocomplete="off">
    </label>
  </p>
  <p><button type="submit">${form.action[language]}</button></p>
  <p><small>${useLine(language, form)} <a href="${publicUrl}${paths.notice(language)}">${text.notice}</a></small></p>
</form>
`;
};

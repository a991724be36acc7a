// A form as a page of its own: empty at first, and again with what was typed when something is wrong with it.

import { type Consent, consentField, type Form } from "../forms/define.ts";
import type { Steering } from "../forms/steering.ts";
import type { Mistake } from "../forms/submission.ts";
import { isGiven } from "../forms/tick.ts";
import type { Hurdle } from "../guard/hurdle.ts";
import { type Html, html } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { attested, input, tick } from "./field.ts";
import { fieldErrorText } from "./field-error.ts";
import { hurdleField, hurdleLine, hurdleTitle } from "./hurdle.ts";
import { useLine } from "./use-line.ts";

export interface FormPage {
  readonly name: string;
  readonly form: Form;
  /** What was typed, by field; nothing at first. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly Mistake[];
  readonly steering: Pick<Steering, "next" | "page" | "site" | "shown">;
  /** What holds a post up that has no errors. */
  readonly hurdle?: Hurdle;
}

// A body of 64 KiB holds thousands of wrong names; nobody reads more than the first of them.
const shown = 10;

const summary = ({ language }: Frame, { form, errors }: FormPage): Html | false => {
  const text = words(language).form;
  const known = (field: string) =>
    Object.hasOwn(form.fields, field) || Object.keys(form.consents).some((name) => consentField(name) === field);
  const item = (error: Mistake) => {
    const sentence = fieldErrorText(language, form, error);
    return html`<li>${known(error.field) ? html`<a href="#${error.field}">${sentence}</a>` : sentence}</li>`;
  };
  return (
    errors.length > 0 &&
    html`<div class="problems" role="alert" tabindex="-1" autofocus><h2>${text.problems(errors.length)}</h2><ul>${errors.slice(0, shown).map(item)}</ul></div>
`
  );
};

const hidden = (name: string, value: string | undefined): Html | false =>
  value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`;

const declared = ({ language }: Frame, consents: readonly (readonly [string, Consent])[]): Html | false =>
  consents.length > 0 &&
  html`<p class="label">${words(language).form.sending}</p>${consents.map(
    ([name, consent]) => html`<blockquote>${consent.text[language]}</blockquote>${hidden(consentField(name), "on")}`,
  )}
`;

/** The page at `/forms/{name}`. Native validation stays on: it is quicker on a phone; the server's word is the last. */
export const formPage = (frame: Frame, page: FormPage): Html => {
  const { language } = frame;
  const { name, form, values, errors, steering, hurdle } = page;
  const text = words(language);
  const value = (field: string): string => (Object.hasOwn(values, field) ? (values[field]?.at(-1) ?? "") : "");
  const wrong = (field: string): string | undefined => {
    const error = errors.find((error) => error.field === field);
    return error && fieldErrorText(language, form, error);
  };
  const consents = Object.entries(form.consents);
  const main = html`<h1>${form.title[language]}</h1>
<p>${form.introduction[language]}</p>
${summary(frame, page)}${errors.length === 0 && hurdle && hurdleLine(language, hurdle)}<form method="post" action="${paths.post(name)}">
<p class="small">${text.form.mandatory}</p>
<div class="fields">
${Object.entries(form.fields).map(([key, field]) => input(language, key, field, value(key), wrong(key)))}</div>
${consents
  .filter(([, consent]) => consent.given === "tick")
  .map(([key, consent]) => {
    const field = consentField(key);
    return tick(language, key, consent, isGiven(value(field)), wrong(field));
  })}${declared(
  frame,
  consents.filter(([, consent]) => consent.given === "send"),
)}${hidden("_language", language)}${hidden("_next", steering.next)}${hidden("_site", steering.site)}${hidden("_shown", steering.shown)}${hidden("_page", steering.page ?? paths.post(name))}${consents.map(([key, consent]) => attested(language, key, consent))}
<div class="gotcha" aria-hidden="true"><label for="_gotcha">${text.form.honeypot}</label><input id="_gotcha" name="_gotcha" tabindex="-1" autocomplete="off"></div>
${hurdle && hurdleField(language, hurdle)}<button>${form.action[language]}</button>
<p class="small">${useLine(language, form)} <a href="${paths.notice(language)}">${text.notice}</a></p>
</form>`;
  const amiss = errors.length > 0 ? text.form.problem : hurdle && hurdleTitle(language, hurdle);
  const title = form.title[language];
  return document(frame, {
    title: amiss === undefined ? title : `${amiss} · ${title}`,
    main,
    languages: (other) => paths.form(name, other, value("event")),
    indexed: true,
  });
};

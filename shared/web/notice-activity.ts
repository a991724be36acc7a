// One processing activity as the notice tells it: a form's declaration, read aloud.

import type { Form } from "../forms/define.ts";
import { labelOf } from "../forms/fields.ts";
import { type Html, html } from "../kit/html.ts";
import type { Language } from "../locales/languages.ts";
import { noticeWords } from "../locales/notice/index.ts";

const row = (term: string, details: Html | string | readonly Html[]): Html => html`<dt>${term}</dt><dd>${details}</dd>
`;

const fields = (language: Language, form: Form): string => {
  const { mandatory } = noticeWords(language).activity;
  return Object.values(form.fields)
    .map((field) => (field.required ? mandatory(labelOf(field, language)) : labelOf(field, language)))
    .join(", ");
};

const declarations = (language: Language, form: Form): readonly Html[] => {
  const text = noticeWords(language).activity;
  return Object.values(form.consents).map(({ text: wording, version, given, required }) => {
    const facts = [text.version(version), text.given[given], ...(required ? [] : [text.optional])];
    return html`<blockquote>${wording[language]}</blockquote><p class="small">${facts.join(" · ")}</p>`;
  });
};

const periods = (language: Language, { keeps }: Form): readonly Html[] => {
  const text = noticeWords(language).activity;
  const { pending, confirmed, proof } = keeps;
  return [
    text.pending(pending.count),
    confirmed.kind === "days" ? text.confirmed.days(confirmed.count) : text.confirmed.withdrawn,
    proof.kind === "days" ? text.proof.days(proof.count) : text.proof.years(proof.count),
  ].map((sentence) => html`<p>${sentence}</p>`);
};

/** Purpose, data, basis, declarations, opt-in and periods (GDPR 13(1)(c), 13(2)(a), (c), (e)). */
export const activity = (language: Language, form: Form): Html => {
  const text = noticeWords(language).activity;
  return html`<dl>
${row(text.purpose, text.use(form.purpose[language]))}${row(text.fields, fields(language, form))}${row(text.basis, text.bases[form.basis])}${row(text.declarations, declarations(language, form))}${row(text.optIn, text[form.optIn])}${row(text.keeps, periods(language, form))}</dl>`;
};

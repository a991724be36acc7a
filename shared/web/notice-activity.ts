// One processing activity on the notice's page.

import type { Form } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import type { Language } from "../locales/languages.ts";
import { noticeWords } from "../locales/notice/index.ts";
import { activityOf } from "../notice/activity.ts";

const row = (term: string, details: Html | string | readonly Html[]): Html => html`<dt>${term}</dt><dd>${details}</dd>
`;

export const activity = (language: Language, form: Form): Html => {
  const text = noticeWords(language).activity;
  const { purpose, fields, basis, declarations, begins, keeps } = activityOf(language, form);
  const declared = declarations.map(
    ({ text: words, facts }) => html`<blockquote>${words}</blockquote><p class="small">${facts}</p>`,
  );
  return html`<dl>
${row(text.purpose, purpose)}${row(text.fields, fields.join(", "))}${row(text.basis, basis)}${row(text.declarations, declared)}${row(text.optIn, begins)}${row(
  text.keeps,
  keeps.map((sentence) => html`<p>${sentence}</p>`),
)}</dl>`;
};

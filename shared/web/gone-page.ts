// A good link whose record is over: why, and the way back to that very form.

import type { Form } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { inquiryWords } from "../locales/inquiry/index.ts";
import type { Language } from "../locales/languages.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { icon } from "./icon.ts";

/** Why, as the page and the `detail` of a problem document (RFC 9457) say it. */
export const goneText = (language: Language, form: Form): string => {
  const lead = form.inquiry === undefined ? words(language).gone.lead : inquiryWords(language).confirming.gone;
  return lead(form.title[language], form.keeps.pending.count);
};

/** For the answer 410: expired, withdrawn or erased, which the page does not tell apart. */
export const gonePage = (frame: Frame, { name, form }: { name: string; form: Form }): Html => {
  const { language } = frame;
  const text = words(language).gone;
  return document(frame, {
    title: text.title,
    main: html`${icon("over")}
<h1>${text.title}</h1>
<p>${goneText(language, form)}</p>
<p>${text.way}</p>
<p><a class="button" href="${paths.form(name, language)}">${text.action}</a></p>`,
  });
};

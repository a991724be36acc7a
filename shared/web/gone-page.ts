// A good link whose record is over: why, and the way back to that very form.

import type { Form } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { inquiryWords } from "../locales/inquiry/index.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { icon } from "./icon.ts";

/** For the answer 410: expired, withdrawn or erased, which the page does not tell apart. */
export const gonePage = (frame: Frame, { name, form }: { name: string; form: Form }): Html => {
  const { language } = frame;
  const text = words(language).gone;
  const lead = form.inquiry === undefined ? text.lead : inquiryWords(language).confirming.gone;
  return document(frame, {
    title: text.title,
    main: html`${icon("over")}
<h1>${text.title}</h1>
<p>${lead(form.title[language], form.keeps.pending.count)}</p>
<p>${text.way}</p>
<p><a class="button" href="${paths.form(name, language)}">${text.action}</a></p>`,
  });
};

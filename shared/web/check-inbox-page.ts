// After the form: what happens next, the same for every address, and how to reach a human when no mail comes.

import type { Form } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { inquiryWords } from "../locales/inquiry/index.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { icon } from "./icon.ts";
import { mailto } from "./link.ts";

/** Shown after every accepted submission; a suppressed address gets no mail, and this page is its way to a human. */
export const checkInboxPage = (frame: Frame, { name, form }: { name: string; form: Form }): Html => {
  const { owner, language } = frame;
  const text = words(language).checkInbox;
  return document(frame, {
    title: text.title,
    languages: (other) => paths.checkInbox(name, other),
    main: html`${icon("mail")}
<h1>${text.title}</h1>
<p>${form.inquiry === undefined ? text.lead : inquiryWords(language).confirming.checkInbox}</p>
<ul>${text.hints(form.keeps.pending.count).map((hint) => html`<li>${hint}</li>`)}</ul>
<p>${text.human(mailto(owner.staffAddress))}</p>
<p><a href="${paths.form(name, language)}">${text.again}</a></p>`,
  });
};

// After a form that needs no confirmation: it has arrived, what follows, how long it is kept, and how to reach a human.

import type { Form } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";
import { inquiryWords } from "../locales/inquiry/index.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { icon } from "./icon.ts";
import { mailto } from "./link.ts";

/** Shown after every accepted inquiry, whatever became of it; nothing on it is anybody's own. */
export const receivedPage = (frame: Frame, { name, form }: { name: string; form: Form }): Html => {
  const { owner, language } = frame;
  const text = inquiryWords(language).received;
  const { confirmed } = form.keeps;
  const kept = confirmed.kind === "until-handled" && html`<li>${text.kept(confirmed.count)}</li>`;
  return document(frame, {
    title: text.title,
    languages: (other) => paths.received(name, other),
    main: html`${icon("done")}
<h1>${text.title}</h1>
<p>${text.lead}</p>
<ul><li>${text.nothing}</li>${kept}</ul>
<p>${text.human(mailto(owner.staffAddress))}</p>
<p><a href="${paths.form(name, language)}">${text.again}</a></p>`,
  });
};

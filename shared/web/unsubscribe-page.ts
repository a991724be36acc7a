// Leaving: one button with nothing personal beside it, and the page after it.

import type { Form } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { icon } from "./icon.ts";

/** Names the list and nobody: a forwarded newsletter carries this link to strangers. */
export const unsubscribePage = (frame: Frame, { form, token }: { form: Form; token: string }): Html => {
  const { language } = frame;
  const text = words(language).unsubscribe;
  const title = text.title(form.title[language]);
  return document(frame, {
    title,
    main: html`<h1>${title}</h1>
<p>${text.lead}</p>
<form method="post" action="${paths.unsubscribe(token)}"><button class="huge" autofocus>${text.action}</button></form>`,
  });
};

/** Done, whether or not there was anything left to end, and the way back. */
export const unsubscribedPage = (frame: Frame, { name, form }: { name: string; form: Form }): Html => {
  const { language } = frame;
  const text = words(language).unsubscribed;
  return document(frame, {
    title: text.title,
    main: html`${icon("done")}
<h1>${text.title}</h1>
<p>${text.lead(form.title[language])}</p>
<p>${text.back} <a href="${paths.form(name, language)}">${text.action}</a></p>`,
  });
};

// Leaving: one button with nothing personal beside it, and the page after it.

import type { Consent, Form, Forms } from "../forms/define.ts";
import { leavingWords } from "../forms/leaving.ts";
import { type Html, html } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { icon } from "./icon.ts";
import { elsewhere, type Offer, undoOffer } from "./undo-page.ts";

/** The consent that the link ends, and the form it was given on. */
interface Left {
  readonly form: Form;
  readonly consent: Consent;
}

/** Names the form and nobody: a forwarded newsletter carries this link to strangers. */
export const unsubscribePage = (
  frame: Frame,
  { name, form, consent, token, forms }: Left & { name: string; token: string; forms: Forms },
): Html => {
  const { language } = frame;
  const text = leavingWords(language, consent);
  const title = text.title((consent.title ?? form.title)[language]);
  return document(frame, {
    title,
    main: html`<h1>${title}</h1>
<p>${text.lead}</p>
<form method="post" action="${paths.unsubscribe(token)}"><button class="huge" autofocus>${text.action}</button></form>
${elsewhere(frame, forms, name)}`,
  });
};

/** Done, whether or not there was anything left to end, and the way back; with an offer, at once by undoing it. */
export const unsubscribedPage = (
  frame: Frame,
  { name, form, consent, offer, forms }: Left & { name: string; offer?: Offer | undefined; forms: Forms },
): Html => {
  const { language } = frame;
  const { left } = words(language);
  const text = leavingWords(language, consent);
  return document(frame, {
    title: text.done,
    main: html`${icon("done")}
<h1>${text.done}</h1>
<p>${text.gone((consent.title ?? form.title)[language])}</p>
${offer && undoOffer(frame, offer)}<p>${left.back} <a href="${paths.form(name, language)}">${left.action}</a></p>
${elsewhere(frame, forms, name)}`,
  });
};

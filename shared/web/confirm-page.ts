// What the link in a confirmation mail opens: what is being agreed to, and one big button that agrees to it.

import type { Event, Seat } from "../events/event.ts";
import type { Form } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import { eventWords } from "../locales/events/index.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { inquiryWords } from "../locales/inquiry/index.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { eventFacts } from "./events/facts.ts";

export interface ConfirmPage {
  readonly form: Form;
  /** What each consent of this submission declares, in the very words agreed to. */
  readonly declared: readonly string[];
  readonly token: string;
  /** The event that was chosen, and whether pressing now gives a seat there. */
  readonly place?: { readonly event: Event; readonly state: Seat["state"] } | undefined;
}

/**
 * Says one thing and holds one button, focused, so that Enter presses it. Nothing happens by itself: mail scanners open
 * every link and even submit forms that submit themselves.
 */
export const confirmPage = (frame: Frame, { form, declared, token, place }: ConfirmPage): Html => {
  const { language } = frame;
  const text = words(language).confirm;
  const title = text.title((place?.event.title ?? form.title)[language]);
  return document(frame, {
    title,
    main: html`<h1>${title}</h1>
${
  place &&
  html`${eventFacts(language, place.event)}
${place.state === "waiting" && html`<p><strong>${eventWords(language).confirm.waiting}</strong></p>`}`
}
<p>${text.lead}</p>
${declared.map((text) => html`<blockquote>${text}</blockquote>`)}
<form method="post" action="${paths.confirm(token)}"><button class="huge" autofocus>${text.action}</button></form>
<p class="small">${form.inquiry === undefined ? text.otherwise : inquiryWords(language).confirming.otherwise}</p>`,
  });
};

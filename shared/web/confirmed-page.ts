// After the button: it is confirmed now, or was already.

import type { Form } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import type { Moment } from "../kit/moment.ts";
import { dateTime } from "../locales/dates.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { inquiryWords } from "../locales/inquiry/index.ts";
import { document } from "./document.ts";
import { icon } from "./icon.ts";
import { mailto } from "./link.ts";

interface Confirmed {
  readonly form: Form;
  /** When it was confirmed. */
  readonly at: Moment;
}

interface First extends Pick<Confirmed, "form"> {
  /** Nothing is mailed before the person lifts their restriction. */
  readonly paused?: boolean;
}

/** The answer to the first press of the button. No time is told: who pressed knows it, and a first date costs 15 ms. */
export const confirmedPage = (frame: Frame, { form, paused }: First): Html => {
  const { owner, language } = frame;
  const text = words(language).confirmed;
  const welcome = paused ? text.restricted : text.welcome;
  return document(frame, {
    title: text.title,
    main: html`${icon("done")}
<h1>${text.title}</h1>
<p>${text.lead(form.title[language])}</p>
${
  form.inquiry !== undefined &&
  html`<p>${inquiryWords(language).confirming.confirmed}</p>
`
}<p>${form.welcome ? welcome : text.leave(mailto(owner.staffAddress))}</p>
<p>${text.done}</p>`,
  });
};

/** The answer to every further press, and to a link opened again: since when it has been so. */
export const alreadyConfirmedPage = (frame: Frame, { form, at }: Confirmed): Html => {
  const { language } = frame;
  const { alreadyConfirmed, confirmed } = words(language);
  return document(frame, {
    title: alreadyConfirmed.title,
    main: html`${icon("done")}
<h1>${alreadyConfirmed.title}</h1>
<p>${alreadyConfirmed.lead(form.title[language], dateTime(frame, at))}</p>
<p>${confirmed.done}</p>`,
  });
};

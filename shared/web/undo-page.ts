// A second thought: a leaving that can be undone, the page after it, and the one that comes too late.

import type { Consent, Form, Forms } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import type { Moment } from "../kit/moment.ts";
import { dateTime } from "../locales/dates.ts";
import type { Frame } from "../locales/frame.ts";
import { undoWords } from "../locales/undo/index.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { icon } from "./icon.ts";

interface About {
  readonly name: string;
  readonly form: Form;
  readonly consent: Consent;
}

const titleOf = ({ language }: Frame, { form, consent }: Pick<About, "form" | "consent">): string =>
  (consent.title ?? form.title)[language];

/** As quiet as a way back may be: who meant to leave must not think that a press is still missing. */
const button = ({ language }: Frame, token: string, lead?: string): Html =>
  html`<form method="post" action="${paths.undo(token)}">${lead && html`<p>${lead}</p>`}<button class="quiet">${undoWords(language).action}</button></form>`;

/** The way back of who has just left. */
export interface Offer {
  readonly token: string;
  /** For how long it is good, the minute that has begun counted. */
  readonly minutes: number;
}

/** Below the page after leaving. How long is told instead of until when: a first date costs a cold start 15 ms. */
export const undoOffer = (frame: Frame, { token, minutes }: Offer): Html => {
  const { title, lead } = undoWords(frame.language).offer;
  return html`<section>
<h2>${title}</h2>
${button(frame, token, lead(minutes))}
</section>
`;
};

/** The lists that there are beside this one, and the way to everything else: the same for everybody, so it tells of nobody. */
export const elsewhere = ({ language }: Frame, forms: Forms, but: string): Html => {
  const text = undoWords(language).else;
  const lists = Object.entries(forms).flatMap(([name, form]) => {
    const consent = Object.values(form.consents).find(({ list }) => list);
    if (name === but || consent === undefined) return [];
    const title = form.title[language];
    return [{ name, title: consent.title === undefined ? title : `${consent.title[language]} (${title})` }];
  });
  const links = lists.map(({ name, title }) => html`<li><a href="${paths.form(name, language)}">${title}</a></li>`);
  return html`${lists.length > 0 && html`<div class="small"><p>${text.lists}</p><ul class="ways">${links}</ul></div>\n`}<p class="small ways"><a href="${paths.myData(language)}">${text.data}</a></p>`;
};

/** Behind the same link, as long as it can be undone. Names the list and nobody. */
export const leftPage = (frame: Frame, about: Omit<About, "name"> & { token: string; at: Moment; until: Moment }) => {
  const text = undoWords(frame.language).left;
  const title = text.title(titleOf(frame, about));
  return document(frame, {
    title,
    main: html`<h1>${title}</h1>
<p>${text.lead(dateTime(frame, about.at))}</p>
<p>${text.ask(dateTime(frame, about.until))}</p>
${button(frame, about.token)}`,
  });
};

/** Undone now, or by an earlier press. */
export const undonePage = (frame: Frame, about: Omit<About, "name"> & { token: string }): Html => {
  const text = undoWords(frame.language).undone;
  return document(frame, {
    title: text.title,
    main: html`${icon("done")}
<h1>${text.title}</h1>
<p>${text.lead(titleOf(frame, about))}</p>
<p><a href="${paths.unsubscribe(about.token)}">${text.leave}</a></p>`,
  });
};

/** For the answer 410: too late, or settled otherwise, which the page does not tell apart. */
export const tooLatePage = (frame: Frame, { name }: Pick<About, "name">): Html => {
  const text = undoWords(frame.language).gone;
  return document(frame, {
    title: text.title,
    main: html`${icon("over")}
<h1>${text.title}</h1>
<p>${text.lead}</p>
<p>${text.way}</p>
<p><a class="button" href="${paths.form(name, frame.language)}">${text.action}</a></p>`,
  });
};

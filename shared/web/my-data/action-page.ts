// Before and after an action: what follows from it and one button, then what was done and when, or why it was not.

import type { Consent } from "../../forms/define.ts";
import { leavingWords } from "../../forms/leaving.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Moment } from "../../kit/moment.ts";
import { dateTime } from "../../locales/dates.ts";
import type { Frame } from "../../locales/frame.ts";
import { type Action, myDataWords } from "../../locales/my-data/index.ts";
import { paths } from "../../routes.ts";
import { icon } from "../icon.ts";
import { ownDocument } from "./document.ts";

/** The consent that is to be withdrawn, what it is called for whom it is, and the very words agreed to. */
export interface Withdrawing {
  readonly title: string;
  readonly consent: Consent;
  readonly declared: string | undefined;
  /** What ends along with it, in words. */
  readonly along: readonly string[];
}

export interface Asking {
  readonly action: Action;
  /** What it is about: fields that the button sends along. */
  readonly about: Readonly<Record<string, string>>;
  readonly withdrawing?: Withdrawing | undefined;
  /** What all of it is that is to be erased. */
  readonly erasing?: readonly string[] | undefined;
}

/** What ends with this consent, and what stays. */
const withdrawn = ({ language }: Frame, { title, consent, declared, along }: Withdrawing): Html =>
  html`<p>${title}</p>
${declared !== undefined && html`<blockquote>${declared}</blockquote>\n`}<p>${leavingWords(language, consent).lead}</p>
${along.map((sentence) => html`<p>${sentence}</p>\n`)}`;

/** Nothing is done yet: the consequence is read before the button is pressed. */
export const actionPage = (frame: Frame, { action, about, withdrawing, erasing }: Asking): Html => {
  const { language } = frame;
  const { actions, never, cancel, copy, page, remains } = myDataWords(language);
  const text = actions[action];
  const [first, ...others] = text.before;
  return ownDocument(frame, {
    title: text.title,
    main: html`<h1>${text.title}</h1>
${withdrawing && withdrawn(frame, withdrawing)}<p>${first}</p>
${erasing && html`<ul>${erasing.map((title) => html`<li>${title}</li>`)}</ul>\n<p>${copy} <a href="${paths.download(language)}">${page.download}</a></p>\n`}${action === "erase" && html`<h2>${remains}</h2>\n`}${others.map((sentence) => html`<p>${sentence}</p>\n`)}<form method="post" action="${paths.action(action, language)}">${Object.entries(about).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${action === "erase" && html`<div class="consent"><label for="never"><input type="checkbox" id="never" name="never" value="on"><span>${never}</span></label></div>\n`}<button${action === "erase" && html` class="grave"`}>${text.action}</button>
<a class="button quiet" href="${paths.session(language)}">${cancel}</a></form>`,
  });
};

const back = ({ language }: Frame): Html =>
  html`<p><a class="button" href="${paths.session(language)}">${myDataWords(language).back}</a></p>`;

export interface Done {
  readonly title: string;
  readonly after: readonly string[];
  /** When it was done, where that is worth keeping. */
  readonly at?: Moment;
  /** The last step is in a mail. */
  readonly mailed?: boolean;
  /** Whether there is something to go back to. */
  readonly back: boolean;
}

/** For the answer 404: what a page that stood open wanted to change is not held any more. */
export const endedPage = (frame: Frame): Html => {
  const { title, lead } = myDataWords(frame.language).ended;
  return ownDocument(frame, {
    title,
    main: html`${icon("over")}
<h1>${title}</h1>
<p>${lead}</p>
${back(frame)}`,
  });
};

/** The receipt on the page. */
export const donePage = (frame: Frame, { title, after, at, mailed, back: goesOn }: Done): Html => {
  const { language } = frame;
  const text = myDataWords(language);
  return ownDocument(frame, {
    title,
    main: html`${icon(mailed ? "mail" : "done")}
<h1>${title}</h1>
${after.map((sentence) => html`<p>${sentence}</p>\n`)}${at !== undefined && html`<p class="small">${text.done(dateTime(frame, at))}</p>\n`}${goesOn ? back(frame) : html`<p><a class="button quiet" href="${paths.myData(language)}">${text.gone.action}</a></p>`}`,
  });
};

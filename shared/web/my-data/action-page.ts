// Before and after an action: what follows from it and one button, then what was done.

import { type Html, html } from "../../kit/html.ts";
import type { Frame } from "../../locales/frame.ts";
import { type Action, myDataWords } from "../../locales/my-data/index.ts";
import { paths } from "../../routes.ts";
import { icon } from "../icon.ts";
import { ownDocument } from "./document.ts";

export interface Asking {
  readonly action: Action;
  /** What it is about: fields that the button sends along. */
  readonly about: Readonly<Record<string, string>>;
  /** The very words of the consent that is to be withdrawn. */
  readonly declared?: string | undefined;
}

/** Nothing is done yet: the consequence is read before the button is pressed. */
export const actionPage = (frame: Frame, { action, about, declared }: Asking): Html => {
  const { language } = frame;
  const { actions, never, cancel } = myDataWords(language);
  const text = actions[action];
  return ownDocument(frame, {
    title: text.title,
    main: html`<h1>${text.title}</h1>
${declared !== undefined && html`<blockquote>${declared}</blockquote>`}
${text.before.map((sentence) => html`<p>${sentence}</p>`)}
<form method="post" action="${paths.action(action, language)}">${Object.entries(about).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${action === "erase" && html`<div class="consent"><label for="never"><input type="checkbox" id="never" name="never" value="on"><span>${never}</span></label></div>`}
<button${action === "erase" && html` class="grave"`}>${text.action}</button></form>
<p><a href="${paths.session(language)}">${cancel}</a></p>`,
  });
};

/** The receipt on the page; `back` where there is something to go back to. */
export const donePage = (
  frame: Frame,
  { title, after, back }: { readonly title: string; readonly after: readonly string[]; readonly back: boolean },
): Html => {
  const { language } = frame;
  const text = myDataWords(language);
  return ownDocument(frame, {
    title,
    main: html`${icon("done")}
<h1>${title}</h1>
${after.map((sentence) => html`<p>${sentence}</p>`)}
<p>${back ? html`<a class="button" href="${paths.session(language)}">${text.back}</a>` : html`<a href="${paths.myData(language)}">${text.ask.title}</a>`}</p>`,
  });
};

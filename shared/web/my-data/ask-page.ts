// Where somebody asks for the link to their data, and what follows, the same for every address.

import type { Questions } from "../../forms/define.ts";
import { emailAddress } from "../../forms/fields.ts";
import type { Mistake } from "../../forms/submission.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Seconds } from "../../kit/moment.ts";
import type { Frame } from "../../locales/frame.ts";
import { words } from "../../locales/index.ts";
import { myDataWords } from "../../locales/my-data/index.ts";
import { paths } from "../../routes.ts";
import { document } from "../document.ts";
import { input } from "../field.ts";
import { fieldErrorText } from "../field-error.ts";
import { icon } from "../icon.ts";
import { mailto } from "../link.ts";

/** What is asked for: an address and nothing else. */
export const asking: Questions = { fields: { email: emailAddress() }, consents: {} };

/** Empty at first, and again with what was typed when it is no address. */
export const askPage = (
  frame: Frame,
  { typed = "", mistakes = [] }: { readonly typed?: string; readonly mistakes?: readonly Mistake[] } = {},
): Html => {
  const { language } = frame;
  const [text, common] = [myDataWords(language).ask, words(language)];
  const said = mistakes.map((mistake) => ({ ...mistake, text: fieldErrorText(language, asking, mistake) }));
  const wrong = said.find(({ field }) => field === "email")?.text;
  const problems =
    said.length > 0 &&
    html`<div class="problems" role="alert" tabindex="-1" autofocus><h2>${common.form.problems(said.length)}</h2><ul>${said.slice(0, 10).map(({ field, text: one }) => html`<li>${field === "email" ? html`<a href="#email">${one}</a>` : one}</li>`)}</ul></div>
`;
  return document(frame, {
    title: said.length > 0 ? `${common.form.problem} · ${text.title}` : text.title,
    languages: (other) => paths.myData(other),
    indexed: true,
    main: html`<h1>${text.title}</h1>
<p>${text.lead}</p>
${problems}<form method="post" action="${paths.askForMyData}">
<div class="fields">
${input(language, "email", asking.fields.email, typed, wrong)}</div>
<input type="hidden" name="_language" value="${language}">
<div class="gotcha" aria-hidden="true"><label for="_gotcha">${common.form.honeypot}</label><input id="_gotcha" name="_gotcha" tabindex="-1" autocomplete="off"></div>
<button>${text.action}</button>
<p class="small">${text.use} <a href="${paths.notice(language)}">${common.notice}</a></p>
</form>`,
  });
};

/** Says nothing about whether anything is held. */
export const askedPage = (frame: Frame, lives: Seconds): Html => {
  const { owner, language } = frame;
  const text = myDataWords(language).asked;
  return document(frame, {
    title: text.title,
    languages: (other) => paths.myDataAsked(other),
    main: html`${icon("mail")}
<h1>${text.title}</h1>
<p>${text.lead}</p>
<ul>${text.hints(lives / 60).map((hint) => html`<li>${hint}</li>`)}</ul>
<p>${text.human(mailto(owner.staffAddress))}</p>
<p><a href="${paths.myData(language)}">${text.again}</a></p>`,
  });
};

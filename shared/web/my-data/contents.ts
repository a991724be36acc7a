// The top of the page with one's data: when it closes, the way out, what is held, and what can be done.

import type { Statement } from "../../access/statement.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Moment } from "../../kit/moment.ts";
import { timeOf } from "../../locales/dates.ts";
import type { Frame } from "../../locales/frame.ts";
import { heldWords } from "../../locales/my-data/held/index.ts";
import { myDataWords } from "../../locales/my-data/index.ts";
import { paths } from "../../routes.ts";
import { type Around, stateOf } from "./activity.ts";
import { titleWith } from "./event-named.ts";

/** When it closes by itself, whether it is open elsewhere, and how to close it now: on top, since others may use the same device. */
export const closing = (frame: Frame, until: Moment, { sessions }: Pick<Statement, "sessions">): Html => {
  const { language } = frame;
  const { page: text } = myDataWords(language);
  const alone = sessions.every(({ here }) => here) && heldWords(language).sessions.none;
  return html`<form method="post" action="${paths.action("sign-out", language)}" class="closing"><p class="small">${text.closes(timeOf(frame, until))} ${alone}</p><button class="quiet">${text.signOut}</button></form>
`;
};

/** Every activity and how it stands: each a press away. */
export const contents = (frame: Frame, { activities, proofs, requests }: Statement, around: Around): Html => {
  const { page: text } = myDataWords(frame.language);
  const line = (to: string, title: string, state?: string) =>
    html`<li><a href="#${to}">${title}</a>${state !== undefined && html`<span>${state}</span>`}</li>
`;
  return html`<section class="contents">
<h2>${text.contents}</h2>
<ul>
${activities.map((told, at) => line(`a${at}`, titleWith(frame, told, around.events), stateOf(frame, told, around)))}${proofs.length > 0 && line("proofs", text.proofs)}${requests.length > 0 && line("requests", heldWords(frame.language).requests.title)}</ul>
${
  activities.length > 0 &&
  html`<p class="small">${text.within}</p>
`
}</section>
`;
};

/** What is done to all of it at once: before the details, so that nobody has to look for it below them. */
export const choices = ({ language }: Frame, { restricted, blocked }: Statement): Html => {
  const { page: text, hints, actions } = myDataWords(language);
  const offered = [
    restricted === null ? "restrict" : "lift",
    ...(blocked?.why === "objected" ? [] : ["object" as const]),
    "erase",
  ] as const;
  return html`<section id="todo">
<h2>${text.todo}</h2>
<ul class="choices">
<li><a href="${paths.download(language)}">${text.download}</a><span>${hints.download}</span></li>
${offered.map(
  (
    action,
  ) => html`<li><a href="${paths.action(action, language)}"${action === "erase" && html` class="grave"`}>${actions[action].title}</a><span>${hints[action]}</span></li>
`,
)}</ul>
</section>
`;
};

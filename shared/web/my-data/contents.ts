// The top of the page with one's data: when it closes, the way out, and what is to be found below.

import type { Statement } from "../../access/statement.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Moment } from "../../kit/moment.ts";
import { dateTime } from "../../locales/dates.ts";
import type { Frame } from "../../locales/frame.ts";
import { heldWords } from "../../locales/my-data/held/index.ts";
import { myDataWords } from "../../locales/my-data/index.ts";
import { paths } from "../../routes.ts";
import { stateOf } from "./activity.ts";
import { type Events, titleWith } from "./event-named.ts";

/** When it closes by itself, and how to close it now: on top, since others may use the same device. */
export const closing = (frame: Frame, until: Moment): Html => {
  const { page: text } = myDataWords(frame.language);
  return html`<form method="post" action="${paths.action("sign-out", frame.language)}" class="closing"><p class="small">${text.closes(dateTime(frame, until))}</p><button class="quiet">${text.signOut}</button></form>
`;
};

/** Every activity and how it stands, and what can be done: each a press away. */
export const contents = (
  frame: Frame,
  { activities, proofs, requests, restricted }: Statement,
  events: Events,
): Html => {
  const { page: text } = myDataWords(frame.language);
  const line = (to: string, title: string, state?: string) =>
    html`<li><a href="#${to}">${title}</a>${state !== undefined && html`<span>${state}</span>`}</li>
`;
  return html`<section class="contents">
<h2>${text.contents}</h2>
<ul>
${activities.map((told, at) => line(`a${at}`, titleWith(frame, told, events), stateOf(frame, told, restricted !== null)))}${proofs.length > 0 && line("proofs", text.proofs)}${requests.length > 0 && line("requests", heldWords(frame.language).requests.title)}${line("todo", text.todo)}</ul>
</section>
`;
};

// Giving a seat back: one button with nothing personal beside it, and the page after it.

import type { Event } from "../../events/event.ts";
import { type Html, html } from "../../kit/html.ts";
import { eventWords } from "../../locales/events/index.ts";
import type { Frame } from "../../locales/frame.ts";
import { paths } from "../../routes.ts";
import { document } from "../document.ts";
import { icon } from "../icon.ts";
import { eventFacts } from "./facts.ts";

/** Names the event, which anybody may know of, and nobody. */
export const releasePage = (frame: Frame, { event, token }: { event: Event; token: string }): Html => {
  const { language } = frame;
  const text = eventWords(language).release;
  return document(frame, {
    title: text.title,
    main: html`<h1>${text.title}</h1>
<p>${text.lead}</p>
<h2>${event.title[language]}</h2>
${eventFacts(language, event)}
<form method="post" action="${paths.unsubscribe(token)}"><button class="huge" autofocus>${text.action}</button></form>`,
  });
};

/** Done, whether or not there was a seat left to give back. */
export const releasedPage = (frame: Frame, event: Event): Html => {
  const { language } = frame;
  const text = eventWords(language).released;
  return document(frame, {
    title: text.title,
    main: html`${icon("done")}
<h1>${text.title}</h1>
<p>${text.lead(event.title[language])}</p>
<p>${text.back} <a href="${paths.events(language)}">${text.action}</a></p>`,
  });
};

// The programme: everything that is still to come, the next first.

import type { Event } from "../../events/event.ts";
import { type Html, html } from "../../kit/html.ts";
import { eventWords } from "../../locales/events/index.ts";
import type { Frame } from "../../locales/frame.ts";
import { paths } from "../../routes.ts";
import { document } from "../document.ts";
import { eventFacts, seatsLeft } from "./facts.ts";

export const programmePage = (frame: Frame, events: readonly Event[]): Html => {
  const { language } = frame;
  const text = eventWords(language);
  const entry = (event: Event) => html`<section>
<p class="small">${text.kinds[event.kind]} · ${seatsLeft(language, event)}</p>
<h2><a href="${paths.event(event.id, language)}">${event.title[language]}</a></h2>
${eventFacts(language, event)}
</section>
`;
  return document(frame, {
    title: text.programme.title,
    main: html`<h1>${text.programme.title}</h1>
<p>${events.length === 0 ? text.programme.none : text.programme.lead}</p>
${events.map(entry)}`,
    languages: paths.events,
    indexed: true,
  });
};

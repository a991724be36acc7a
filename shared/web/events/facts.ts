// What a page tells about an event: which kind, when, where, and what room is left.

import type { Event } from "../../events/event.ts";
import { isFull } from "../../events/standing.ts";
import { type Html, html } from "../../kit/html.ts";
import { eventWords } from "../../locales/events/index.ts";
import type { Language } from "../../locales/languages.ts";
import { span } from "../../locales/spans.ts";

const row = (name: string, text: string): Html => html`<dt>${name}</dt><dd>${text}</dd>
`;

/** What is left, in words. */
export const seatsLeft = (language: Language, event: Event): string => {
  const { seats } = eventWords(language);
  if (event.state === "closed") return seats.closed;
  return isFull(event) ? seats.full : seats.left(event.capacity - event.taken);
};

/** Open to everybody, so it says that there is a link and not which. */
export const eventFacts = (language: Language, event: Event): Html => {
  const text = eventWords(language);
  const where = [event.place, event.link && text.online]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
  return html`<dl>
${row(text.when, span(language, event))}${where !== "" && row(text.where, where)}</dl>`;
};

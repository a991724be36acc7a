// One event: what it is about, when and where, what room is left, and the way to register.

import type { Event } from "../../events/event.ts";
import { ended } from "../../events/standing.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Moment } from "../../kit/moment.ts";
import { eventWords } from "../../locales/events/index.ts";
import type { Frame } from "../../locales/frame.ts";
import { paths } from "../../routes.ts";
import { document } from "../document.ts";
import { eventFacts, seatsLeft } from "./facts.ts";

export interface EventPage {
  readonly event: Event;
  /** The form by which people register, if there is one. */
  readonly form: string | undefined;
  readonly now: Moment;
}

export const eventPage = (frame: Frame, { event, form, now }: EventPage): Html => {
  const { language } = frame;
  const text = eventWords(language);
  const why = ended(event, now);
  const open = why === undefined && event.state === "open";
  const title = event.title[language];
  const state = why === undefined ? seatsLeft(language, event) : text.gone[why].title;
  return document(frame, {
    title,
    main: html`<p class="small">${text.kinds[event.kind]} · ${state}</p>
<h1>${title}</h1>
${event.text && html`<p>${event.text[language]}</p>`}
${eventFacts(language, event)}
${open && form !== undefined && html`<p><a class="button" href="${paths.form(form, language, event.id)}">${text.programme.register}</a></p>`}
<p>${why === undefined && html`<a href="${paths.calendar(event.id, language)}">${text.programme.calendar}</a> · `}<a href="${paths.events(language)}">${text.programme.back}</a></p>`,
    languages: (other) => paths.event(event.id, other),
    indexed: true,
  });
};

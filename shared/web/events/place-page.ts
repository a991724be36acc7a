// After the button of an event: a seat or a place on the waiting list, now or since when, or why there is neither.

import type { Event, Seat } from "../../events/event.ts";
import type { Ended } from "../../events/standing.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Moment } from "../../kit/moment.ts";
import { dateTime } from "../../locales/dates.ts";
import { eventWords } from "../../locales/events/index.ts";
import type { Frame } from "../../locales/frame.ts";
import { words } from "../../locales/index.ts";
import { paths } from "../../routes.ts";
import { document } from "../document.ts";
import { icon } from "../icon.ts";
import { eventFacts } from "./facts.ts";

export interface PlacePage {
  readonly event: Event;
  readonly state: Seat["state"];
  /** When it was confirmed, for who presses again. */
  readonly since?: Moment;
  /** Nothing is mailed before the person lifts their restriction. */
  readonly paused?: boolean;
}

/** The same for the first press and for every further one, but for the mail that is on its way. */
export const placePage = (frame: Frame, { event, state, since, paused }: PlacePage): Html => {
  const { language } = frame;
  const all = eventWords(language);
  const text = all[state];
  const { restricted, done } = words(language).confirmed;
  const mail = paused ? restricted : text.mail;
  return document(frame, {
    title: text.title,
    main: html`${icon(state === "taken" ? "done" : "over")}
<h1>${text.title}</h1>
<p>${text.lead(event.title[language])}</p>
${eventFacts(language, event)}
<p>${since === undefined ? mail : all.since(dateTime(frame, since))}</p>
<p>${done}</p>`,
  });
};

/** For the answer 410: the event is over or called off, and starting afresh would not help. */
export const eventEndedPage = (frame: Frame, why: Ended): Html => {
  const { language } = frame;
  const { gone } = eventWords(language);
  return document(frame, {
    title: gone[why].title,
    main: html`${icon("over")}
<h1>${gone[why].title}</h1>
<p>${gone[why].lead}</p>
<p><a class="button" href="${paths.events(language)}">${gone.action}</a></p>`,
  });
};

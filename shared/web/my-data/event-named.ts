// An event that somebody registered for, by its title and times instead of its id.

import type { ActivityTold } from "../../access/activity-told.ts";
import type { Event } from "../../events/event.ts";
import type { Frame } from "../../locales/frame.ts";
import { span } from "../../locales/spans.ts";

/** By id, those that are still known. */
export type Events = ReadonlyMap<string, Event>;

const eventOf = ({ data }: ActivityTold, events: Events): Event | undefined =>
  events.get(data.find(({ name }) => name === "event")?.value ?? "");

/** What an activity is called: two seats are two activities of one form. */
export const titleWith = ({ language }: Frame, told: ActivityTold, events: Events): string => {
  const event = eventOf(told, events);
  return event === undefined ? told.title : `${told.title}: ${event.title[language]}`;
};

/** What was typed or chosen, as its person knows it. */
export const shownValue = (
  { language }: Frame,
  { name, value }: ActivityTold["data"][number],
  events: Events,
): string => {
  const event = name === "event" ? events.get(value) : undefined;
  return event === undefined ? value : `${event.title[language]}\n${span(language, event)}`;
};

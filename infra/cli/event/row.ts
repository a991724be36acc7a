// One event as the commands tell it, to people and to scripts.

import type { Event } from "../../../shared/events/event.ts";
import { ended } from "../../../shared/events/standing.ts";
import { iso, type Moment } from "../../../shared/kit/moment.ts";
import { span } from "../../../shared/locales/spans.ts";
import { paths } from "../../../shared/routes.ts";
import { cannot } from "../failure.ts";
import type { Operator } from "../operator/operator.ts";
import { facts } from "../text.ts";

export const row = (event: Event, publicUrl: string, now: Moment) => ({
  ...{ id: event.id, kind: event.kind, title: event.title, text: event.text ?? null },
  /** "over" is told by the clock. */
  state: ended(event, now) ?? event.state,
  ...{ start: iso(event.start), end: iso(event.end), zone: event.zone },
  ...{ place: event.place ?? null, link: event.link ?? null },
  ...{ capacity: event.capacity, taken: event.taken, waiting: event.waiting },
  sequence: event.sequence,
  url: `${publicUrl}${paths.event(event.id, "en")}`,
  deletedAt: iso(event.expiresAt),
});

export const told = (event: Event, publicUrl: string, now: Moment): string => {
  const shown = row(event, publicUrl, now);
  return facts(`${event.title.en} (${event.id}): ${shown.state}`, [
    ["When", span("en", event)],
    ["Where", event.place],
    ["Link", event.link],
    ["Seats", `${event.taken} of ${event.capacity} taken, ${event.waiting} waiting`],
    ["Page", shown.url],
  ]);
};

export const answerOf = (event: Event, { publicUrl, now }: Operator) => ({
  json: row(event, publicUrl, now()),
  text: told(event, publicUrl, now()),
});

/** The event of an id; one that was forgotten after its end is not there any more. */
export const findEvent = async ({ records, now }: Operator, id: string): Promise<Event> => {
  const event = await records.events.find(id);
  if (event === undefined || event.expiresAt <= now())
    throw cannot(`there is no event “${id}”; “assent event list” shows those there are`);
  return event;
};

/** How often a change that collides with seats being taken is tried again. */
const tries = 8;

/** Changes an event as it stands now, and gives it as it is then. */
export const changeEvent = async (operator: Operator, id: string, decide: (event: Event) => Event): Promise<Event> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const before = await findEvent(operator, id);
    if (await operator.records.events.change(before, decide(before))) return findEvent(operator, id);
  }
  throw cannot(`the event “${id}” kept changing; try again`);
};

// An event as a calendar file (RFC 5545), the same entry however often it is fetched or mailed.

import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Moment } from "../kit/moment.ts";
import type { Language } from "../locales/languages.ts";
import type { Event } from "./event.ts";

/** What a calendar file says beside the event itself. */
export interface Publisher {
  readonly name: string;
  readonly address: string;
  /** Without a trailing slash; its host makes the entry's id the owner's own. */
  readonly publicUrl: string;
}

export interface Entry {
  readonly language: Language;
  /** Where more is to be read. */
  readonly url: string;
  /** Whether it goes to somebody who has a seat, and so may hold the link to join. */
  readonly joining: boolean;
}

const date = (moment: Moment): Date => new Date(moment * 1000);

/**
 * One entry, its times in UTC: that is one moment on either side of a clock change and needs no VTIMEZONE (RFC 5545, 3.3.5,
 * form 2), and a calendar shows it in its reader's own zone. PUBLISH and not REQUEST (decision 093): who reads it has answered
 * already, and no address but the publisher's stands in it. DTSTAMP is when the event last changed, so the file only changes
 * when the event does.
 */
export const calendarFile = (event: Event, publisher: Publisher, { language, url, joining }: Entry): string => {
  const { id, title, text, start, end, place, link, sequence, changedAt, state } = event;
  const isCancelled = state === "cancelled";
  const calendar = ical({
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: publisher.name, product: "Assent", language: language.toUpperCase() },
  });
  const online = joining ? link : undefined;
  const description = [text?.[language], online, url].filter((part) => part !== undefined).join("\n\n");
  calendar.createEvent({
    ...{ id: `${id}@${new URL(publisher.publicUrl).host}`, sequence },
    ...{ stamp: date(changedAt), start: date(start), end: date(end) },
    ...{ summary: title[language], location: place ?? online ?? null, description, url },
    organizer: { name: publisher.name, email: publisher.address },
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
};

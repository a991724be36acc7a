// What a place at an event means for its record: when it is over, and when its person is reminded.

import type { Event, Seat } from "../../events/event.ts";
import type { Form } from "../../forms/define.ts";
import { days, endOf } from "../../forms/period.ts";
import { hours, type Moment } from "../../kit/moment.ts";
import { dueAlone } from "../debt.ts";
import { type Evidence, isAgreed, isInForce, type Stored } from "../record.ts";

/** A place at an event, as far as what begins with it goes. */
export interface Place {
  readonly event: Event;
  readonly state: Seat["state"];
}

/** How long before its start who has a seat is reminded of an event. */
const ahead = hours(24);

/** What is still to be reminded of: the event, if there is a seat and the day before it is yet to come. */
export const seatReminder = ({ event, state }: Place, now: Moment): Moment | undefined =>
  state === "taken" && event.start - ahead > now ? event.start - ahead : undefined;

/** When what belongs to an event is over: with it or, where the optional consent was given, so many days later. */
export const endsWith = ({ keeps }: Form, record: Pick<Evidence, "consents">, { end }: Pick<Event, "end">): Moment => {
  const { confirmed } = keeps;
  if (confirmed.kind !== "after-event" || !isAgreed(record, confirmed.unless)) return end;
  return endOf(days(confirmed.count), end);
};

/** What a consent kept longer than its event ends with the event, once that consent is withdrawn. */
export const sooner = <R extends Stored>({ keeps }: Form, record: R, consent: string): R => {
  const { confirmed } = keeps;
  const { expiresAt } = record;
  const isKept = confirmed.kind === "after-event" && confirmed.unless === consent && isInForce(record);
  if (!isKept || expiresAt === undefined) return record;
  const ends = { ...record, expiresAt: expiresAt - endOf(days(confirmed.count), 0) };
  return { ...ends, ...(record.owes === undefined && dueAlone(ends)) };
};

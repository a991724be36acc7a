// Until when a request must be answered, and how long it can be shown that it was.

import { endOf, yearsToYearEnd } from "../forms/period.ts";
import type { Moment } from "../kit/moment.ts";

/**
 * One month from when it was received: to the end of the day of the same number, or of the last day of a month that has none
 * such (Regulation 1182/71, 3(2)(c)); in UTC. That a deadline on a holiday moves on is left out, to the person's favour.
 */
export const dueOf = (received: Moment): Moment => {
  const day = new Date(received * 1000);
  const [year, next] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
  const last = new Date(Date.UTC(year, next + 1, 0)).getUTCDate();
  return Date.UTC(year, next, Math.min(day.getUTCDate(), last), 23, 59, 59) / 1000;
};

/**
 * How long it can be shown that a request was answered, and in time: from the last that was noted of it, that it was entered or
 * that it was done, however old it was then.
 */
export const keptUntil = (noted: Moment): Moment => endOf(yearsToYearEnd(3), noted);

// What an event's times, room and places must be like, whoever makes or moves it.

import type { Moment } from "../../../shared/kit/moment.ts";
import { wrongCall } from "../failure.ts";

export const capacityFrom = (typed: string): number => {
  const capacity = Number(typed);
  if (/^\d{1,6}$/.test(typed) && capacity > 0) return capacity;
  throw wrongCall(`--capacity “${typed}” is not a number of seats; write it like 20`);
};

/** Refuses an event that began already or ends before it begins. */
export const checkTimes = (start: Moment, end: Moment, now: Moment): void => {
  if (end <= start) throw wrongCall("an event ends after it begins; --end is not later than --start");
  if (start <= now) throw wrongCall("an event lies ahead; --start is past already");
};

/** Who follows a link out of our mail comes to what the owner named, by a scheme that a browser opens. */
export const linkFrom = (typed: string): string => {
  if (URL.canParse(typed) && /^https?:\/\//i.test(typed)) return typed;
  throw wrongCall(`--link “${typed}” is not an address; write it like https://meet.example.com/room`);
};

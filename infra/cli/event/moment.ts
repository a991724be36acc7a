// From a time as an operator types it to a moment: with its offset, or as the clock on the wall of a zone shows it.

import type { Moment } from "../../../shared/kit/moment.ts";
import { wrongCall } from "../failure.ts";

const clock = (zone: string) =>
  new Intl.DateTimeFormat("en-GB", {
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
    ...{ hourCycle: "h23", timeZone: zone },
  });

/** A zone's clock at a moment, as if it were UTC's. */
const wall = (zone: string, ms: number): number => {
  const parts = Object.fromEntries(
    clock(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

export const zoneFrom = (typed: string): string => {
  try {
    return clock(typed).resolvedOptions().timeZone;
  } catch {
    throw wrongCall(`“${typed}” is not a time zone; write it like Europe/Berlin`);
  }
};

const pattern = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * Reads an ISO 8601 time. One without offset is what the clock in `zone` shows; of the hour that a clock change repeats the
 * first is meant, and one in the hour that it leaves out does not exist.
 */
export const momentFrom = (option: string, typed: string, zone: string): Moment => {
  const offset = pattern.exec(typed)?.[3];
  const ms = Date.parse(offset === undefined ? `${typed.replace(" ", "T")}Z` : typed.replace(" ", "T"));
  if (!pattern.test(typed) || Number.isNaN(ms))
    throw wrongCall(`--${option} “${typed}” is not a time; write it like 2027-03-01T10:00 or 2027-03-01T10:00+01:00`);
  if (offset !== undefined) return Math.floor(ms / 1000);
  const day = 86_400_000;
  const found = [-day, day]
    .map((aside) => ms - (wall(zone, ms + aside) - (ms + aside)))
    .filter((at) => wall(zone, at) === ms);
  if (found.length === 0)
    throw wrongCall(`--${option} ${typed} does not exist in ${zone}: the clocks leave it out that day`);
  return Math.min(...found) / 1000;
};

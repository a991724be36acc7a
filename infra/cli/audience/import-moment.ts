// The dates of an import: ISO 8601 alone, since nobody can tell 05/06/2024 from 06/05/2024.

import type { Moment } from "../../../shared/kit/moment.ts";

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads a date, or a date with a time, to the second. What has no zone is taken as UTC; a date alone is its first second.
 * Gives `undefined` for everything else, a 30th of February among it.
 */
export const readMoment = (text: string): Moment | undefined => {
  const [, date, time = "00:00", zone = "Z"] = iso.exec(text) ?? [];
  if (date === undefined) return undefined;
  const day = new Date(`${date}T00:00:00Z`);
  // JavaScript takes a day that its month does not have for one of the next month.
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return undefined;
  const moment = Date.parse(`${date}T${time}${zone}`);
  return Number.isNaN(moment) ? undefined : Math.floor(moment / 1000);
};

// A moment as people read it.

import type { Moment } from "../kit/moment.ts";
import type { Frame } from "./frame.ts";

const locales = { en: "en-GB", de: "de-DE", es: "es-ES" } as const;

/** As much of a frame as times depend on. */
interface Here extends Pick<Frame, "language"> {
  readonly owner: Pick<Frame["owner"], "timeZone">;
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs as much as many uses of it, so each is made once for the life of the function. */
const formatFor = ({ owner: { timeZone }, language }: Here): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(locales[language], {
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
      timeZone,
    });
  made.set(key, format);
  return format;
};

/** A day as the rules of time limits count it, in UTC: "23 November 2026". */
export const dayOf = ({ language }: Pick<Here, "language">, moment: Moment): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone: "UTC" }).format(moment * 1000);

/**
 * Date and time to the minute in the owner's zone, which is named, because a date alone proves little (German courts
 * ask for date and time): "23 November 2026 at 16:04 CET".
 */
export const dateTime = (here: Here, moment: Moment): string => formatFor(here).format(moment * 1000);

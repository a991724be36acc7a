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
    // Whole styles: to put one together from its parts, the first format of a process takes a third longer.
    new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeStyle: "long", timeZone });
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
export const dateTime = (here: Here, moment: Moment): string => {
  const parts = formatFor(here).formatToParts(moment * 1000);
  const second = parts.findIndex(({ type }) => type === "second");
  // With the colon before it.
  return parts.toSpliced(second - 1, 2).reduce((text, { value }) => text + value, "");
};

/** The time alone, of what is only minutes away, in that zone: "16:04 CET". */
export const timeOf = (here: Here, moment: Moment): string => {
  const parts = formatFor(here).formatToParts(moment * 1000);
  const [hour, minute, zone] = (["hour", "minute", "timeZoneName"] as const).map(
    (wanted) => parts.find(({ type }) => type === wanted)?.value,
  );
  return `${hour}:${minute} ${here.language === "de" ? "Uhr " : ""}${zone}`;
};

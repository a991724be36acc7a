// A stretch of time as people read it, in a zone of its own.

import type { Moment } from "../kit/moment.ts";
import type { Language } from "./languages.ts";

const locales = { en: "en-GB", de: "de-DE", es: "es-ES" } as const;

const made = new Map<string, Intl.DateTimeFormat>();

const formatFor = (language: Language, timeZone: string, length: "long" | "short"): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${length}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(locales[language], {
      ...{ weekday: length, day: "numeric", month: length, year: "numeric" },
      ...{ hour: "2-digit", minute: "2-digit", timeZoneName: "short", timeZone },
    });
  made.set(key, format);
  return format;
};

interface Span {
  readonly start: Moment;
  readonly end: Moment;
  /** IANA name. */
  readonly zone: string;
}

/** From when to when, the day once where it is one: "Tuesday, 1 December 2026, 10:00–11:30 CET". */
export const span = (language: Language, { start, end, zone }: Span): string =>
  formatFor(language, zone, "long").formatRange(start * 1000, end * 1000);

/** When it begins, short enough for a list: "Tue, 1 Dec 2026, 10:00 CET". */
export const beginning = (language: Language, { start, zone }: Pick<Span, "start" | "zone">): string =>
  formatFor(language, zone, "short").format(start * 1000);

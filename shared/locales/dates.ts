// A moment as people read it.

import type { Moment } from "../kit/moment.ts";
import type { Frame } from "./frame.ts";

const locales = { en: "en-GB", de: "de-DE", es: "es-ES" } as const;

/** As much of a frame as times depend on. */
interface Here extends Pick<Frame, "language"> {
  readonly owner: Pick<Frame["owner"], "timeZone">;
}

/**
 * Date and time to the minute in the owner's zone, which is named, because a date alone proves little (German courts
 * ask for date and time): "23 November 2026 at 16:04 CET".
 */
export const dateTime = ({ owner, language }: Here, moment: Moment): string =>
  new Intl.DateTimeFormat(locales[language], {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone: owner.timeZone,
  }).format(moment * 1000);

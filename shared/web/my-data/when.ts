// A moment of the statement as people read it on the page.

import { dateTime, dayOf, timeOf } from "../../locales/dates.ts";
import type { Frame } from "../../locales/frame.ts";

export const when = (frame: Frame, moment: string): string => dateTime(frame, Date.parse(moment) / 1000);

/** Without its day: of what ends within minutes. */
export const atTime = (frame: Frame, moment: string): string => timeOf(frame, Date.parse(moment) / 1000);

/** Without its time: of what is counted in days. */
export const onDay = (frame: Frame, moment: string): string => dayOf(frame, Date.parse(moment) / 1000);

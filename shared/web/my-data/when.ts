// A moment of the statement as people read it on the page.

import { dateTime } from "../../locales/dates.ts";
import type { Frame } from "../../locales/frame.ts";

export const when = (frame: Frame, moment: string): string => dateTime(frame, Date.parse(moment) / 1000);

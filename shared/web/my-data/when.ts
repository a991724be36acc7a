// A moment of the statement as people read it on the page.

import { type Html, html } from "../../kit/html.ts";
import { dateTime } from "../../locales/dates.ts";
import type { Frame } from "../../locales/frame.ts";

export const when = (frame: Frame, moment: string): string => dateTime(frame, Date.parse(moment) / 1000);

/** The same, to be read by programs too. */
export const timed = (frame: Frame, moment: string): Html =>
  html`<time datetime="${moment}">${when(frame, moment)}</time>`;

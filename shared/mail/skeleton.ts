// A mail without what is somebody's own in it: what is kept of a mail, and what every copy of it is made from.

import { digest } from "../kit/bytes.ts";
import { html } from "../kit/html.ts";
import type { Moment, Seconds } from "../kit/moment.ts";
import { dateTime } from "../locales/dates.ts";
import type { Language } from "../locales/languages.ts";
import type { Message } from "./message.ts";
import { filled, isOpen, type Place } from "./place.ts";
import { wrapped } from "./text.ts";

/** The words with their places open, and how the places are filled. Composed without anybody's data, so it holds none. */
export interface Skeleton extends Message {
  readonly language: Language;
  /** IANA name of the zone in which the mail gives times. */
  readonly timeZone: string;
  /** How long after the mail its link works. */
  readonly pending: Seconds;
}

/** What goes into the places. A mail that named a host of ours instead of a site has no place for one. */
export interface Filling {
  readonly site?: string | undefined;
  readonly askedAt: Moment;
  readonly until: Moment;
  readonly link: string;
}

const lineFilled = (line: string, values: Readonly<Record<Place, string>>): string => {
  if (!isOpen(line)) return line;
  const [indent = ""] = /^ */.exec(line) ?? [];
  return wrapped(filled(line, values), indent);
};

/**
 * The mail for one person. Skeletons that were kept are filled years later: escaping, wrapping at 72 and the names of the
 * places are as much part of what is kept as the words are.
 */
export const fill = (skeleton: Skeleton, { site = "", askedAt, until, link }: Filling): Message => {
  const { subject, language, timeZone } = skeleton;
  const at = (moment: Moment) => dateTime({ owner: { timeZone }, language }, moment);
  const values = { site, asked: at(askedAt), until: at(until), link };
  const escaped = (text: string) => String(html`${text}`);
  const inHtml = {
    site: escaped(site),
    asked: escaped(values.asked),
    until: escaped(values.until),
    link: escaped(link),
  };
  const lines = skeleton.text.split("\n").map((line) => lineFilled(line, values));
  return { subject, html: filled(skeleton.html, inHtml), text: lines.join("\n") };
};

/** The content address of a skeleton: SHA-256 over all of it, base64url, 22 characters, as declarations have it. */
export const skeletonHash = ({ subject, html, text, language, timeZone, pending }: Skeleton): string =>
  digest(JSON.stringify([subject, html, text, language, timeZone, pending])).slice(0, 22);

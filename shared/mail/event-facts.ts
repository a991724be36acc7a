// What a mail tells about an event: its title, when, and where.

import type { Event } from "../events/event.ts";
import { eventWords } from "../locales/events/index.ts";
import type { Frame } from "../locales/frame.ts";
import { span } from "../locales/spans.ts";
import { type Block, type Detail, details } from "./block.ts";

/** `joining`: for who has a seat, the link to join is among it. */
export const eventFacts = ({ language }: Frame, event: Event, joining = false): Block => {
  const text = eventWords(language);
  const { place, link } = event;
  const rows: readonly (Detail | undefined)[] = [
    [text.kinds[event.kind], [event.title[language]]],
    [text.when, [span(language, event)]],
    place === undefined ? undefined : [text.where, [place]],
    joining && link !== undefined ? [text.join, [{ link }]] : undefined,
  ];
  return details(rows.filter((row) => row !== undefined));
};

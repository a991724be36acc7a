// `assent event create`: a new event, open for registrations at once.

import { created } from "../../../shared/events/change.ts";
import { type Declared, idPattern, type Kind, kinds } from "../../../shared/events/event.ts";
import type { Localized } from "../../../shared/locales/languages.ts";
import { defineCommand } from "../command.ts";
import { cannot, wrongCall } from "../failure.ts";
import { capacityFrom, checkTimes, linkFrom } from "./checked.ts";
import { momentFrom, zoneFrom } from "./moment.ts";
import { answerOf } from "./row.ts";

const needed = (name: string, value: string | undefined): string => {
  if (value?.trim()) return value.trim();
  throw wrongCall(`event create needs --${name}`);
};

/** A language that nothing is written in reads the first one's words. */
const localized = (en: string, de: string | undefined, es: string | undefined): Localized => ({
  ...{ en, de: de?.trim() || en, es: es?.trim() || en },
});

const words = (help: string) => ({ type: "string", value: "TEXT", help }) as const;

export const eventCreate = defineCommand({
  name: "event create",
  arguments: [],
  options: {
    id: { type: "string", value: "ID", help: "its name in addresses: a-z, 0-9 and hyphens, at most 40" },
    title: words("what it is called"),
    "title-de": words("the title in German; as --title if not given"),
    "title-es": words("the title in Spanish"),
    text: words("what it is about, in a few sentences"),
    "text-de": words("the same in German"),
    "text-es": words("the same in Spanish"),
    kind: { type: "string", value: "KIND", choices: kinds, help: kinds.join(", ") },
    start: { type: "string", value: "TIME", help: "when it begins, ISO 8601; without offset, in its zone" },
    end: { type: "string", value: "TIME", help: "when it ends" },
    zone: { type: "string", value: "ZONE", help: "the zone of its times, like Europe/Berlin; yours if not given" },
    capacity: { type: "string", value: "N", help: "how many seats there are" },
    place: { type: "string", value: "PLACE", help: "where it is" },
    link: {
      type: "string",
      value: "URL",
      help: "where it is joined; mailed to who has a seat, and shown to nobody else",
    },
  },
  help: "Makes an event that people can register for",
  async run({ options, open }) {
    const operator = await open();
    const id = needed("id", options.id);
    if (!idPattern.test(id)) throw wrongCall(`--id “${id}” may hold a-z, 0-9 and hyphens, and 40 characters at most`);
    const zone = zoneFrom(options.zone ?? operator.owner.timeZone);
    const start = momentFrom("start", needed("start", options.start), zone);
    const end = momentFrom("end", needed("end", options.end), zone);
    const title = localized(needed("title", options.title), options["title-de"], options["title-es"]);
    const text = options.text?.trim();
    const place = options.place?.trim();
    const declared: Declared = {
      ...{ id, title, start, end, zone, kind: needed("kind", options.kind) as Kind },
      capacity: capacityFrom(needed("capacity", options.capacity)),
      ...(text && { text: localized(text, options["text-de"], options["text-es"]) }),
      ...(place && { place }),
      ...(options.link !== undefined && { link: linkFrom(options.link) }),
    };
    checkTimes(start, end, operator.now());
    const event = created(declared, operator.now());
    if (!(await operator.records.events.create(event)))
      throw cannot(`there is an event “${id}” already; give this one another --id`);
    return answerOf(event, operator);
  },
});

// The events that somebody registered for, so that the page calls them by their titles.

import type { Event } from "../../shared/events/event.ts";
import { matterOf } from "../../shared/optin/matter.ts";
import type { Known } from "../../shared/optin/reactions.ts";
import type { OwnData } from "../kit/own-data.ts";

/** By id; one that is gone has none. */
export const eventsOf = async (world: OwnData, { records }: Known): Promise<ReadonlyMap<string, Event>> => {
  const ids = records.flatMap((record) => {
    const form = world.forms[record.form];
    return form?.matter === "event" ? [matterOf(form, record)] : [];
  });
  const found = await Promise.all([...new Set(ids)].map((id) => world.records.events.find(id)));
  return new Map(found.flatMap((event) => (event === undefined ? [] : [[event.id, event] as const])));
};

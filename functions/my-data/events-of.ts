// The events that somebody registered for, so that the page calls them by their titles.

import { eventsAmong } from "../../shared/access/places.ts";
import type { Event } from "../../shared/events/event.ts";
import type { Known } from "../../shared/optin/known.ts";
import type { OwnData } from "../kit/own-data.ts";

/** By id; one that is gone has none. */
export const eventsOf = async (world: OwnData, { records }: Known): Promise<ReadonlyMap<string, Event>> => {
  const found = await Promise.all(eventsAmong(world.forms, records).map((id) => world.records.events.find(id)));
  return new Map(found.flatMap((event) => (event === undefined ? [] : [[event.id, event] as const])));
};

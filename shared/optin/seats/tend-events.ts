// What the schedule does with events that are due: everybody is told of a change, and free seats are given on.

import { canPromote } from "../../events/standing.ts";
import { without } from "../../kit/without.ts";
import type { World } from "../ports.ts";
import { promoteOne } from "./promote.ts";
import { tellAll } from "./tell.ts";

/** After so many collisions the rest waits for the next run. */
const tries = 8;

/** Does all that one event is due for. It stays due until nothing of that is left. */
const tendEvent = async (world: World, id: string, mayGoOn: () => boolean): Promise<number> => {
  const event = await world.records.events.find(id);
  if (event?.dueAt === undefined) return 0;
  const all = await tellAll(world, event, mayGoOn);
  const counts = { promoted: 0, raced: 0 };
  while (counts.raced < tries && mayGoOn()) {
    const outcome = await promoteOne(world, id);
    if (outcome === "none") break;
    counts[outcome] += 1;
  }
  const now = await world.records.events.find(id);
  // Whatever was given back since `event` was read has changed its revision, and leaves it due.
  if (all && now !== undefined && !canPromote(now, world.now()))
    // So does this one: a change that was read before it and comes due in the same second would not write its moment again.
    await world.records.events.change(event, { ...without(event, "dueAt"), revision: event.revision + 1 });
  return counts.promoted;
};

/** Tends every event that is due. What fails is told and stays due; the others do not wait for it. */
export const tendEvents = async (world: World, mayGoOn: () => boolean, faults: unknown[]): Promise<number> => {
  let promoted = 0;
  for (const id of await world.records.events.dueEvents(world.now())) {
    if (!mayGoOn()) break;
    try {
      promoted += await tendEvent(world, id, mayGoOn);
    } catch (fault) {
      faults.push(fault);
    }
  }
  return promoted;
};

// What the schedule does with errands that are due: the stream may have lost them, or they were put off.

import { minutes } from "../kit/moment.ts";
import { isOwing } from "./errand.ts";
import { type Errands, runErrand } from "./run-errand.ts";
import type { AccessWorld } from "./world.ts";

/** After so many failures in a row the rest waits for the next run: the fault is not the errand's. */
const patience = 3;

/** Tends what is due until `mayGoOn` says that time is running out. What fails is put off, so that it does not stand before others. */
export const tendErrands = async (
  world: AccessWorld,
  mayGoOn: () => boolean,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly faults: readonly unknown[] }> => {
  const counts: Partial<Record<Errands, number>> = {};
  const faults: unknown[] = [];
  let failures = 0;
  for await (const key of world.access.due(world.now())) {
    if (failures === patience || !mayGoOn()) break;
    try {
      const came = await runErrand(world, key);
      counts[came] = (counts[came] ?? 0) + 1;
      failures = 0;
    } catch (fault) {
      faults.push(fault);
      failures += 1;
      const errand = await world.access.find(key);
      if (errand !== undefined && isOwing(errand)) await world.access.hold(errand, world.now() + minutes(5));
    }
  }
  return { counts: counts as Record<string, number>, faults };
};

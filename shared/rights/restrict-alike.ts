// Two addresses that became one, in a restored table where they are two again: either's restriction holds for both.

import { isOver } from "../optin/record.ts";
import { pauseAll } from "../optin/restriction/pause.ts";
import type { RightsWorld } from "./people.ts";

/** Restricts each of two keys as the other is; gives whether that changed anything. Where nothing stands it marks nothing. */
export const restrictAlike = async (world: RightsWorld, one: string, other: string): Promise<boolean> => {
  const keys = [one, other];
  const known = await Promise.all(keys.map((key) => world.records.everything(key)));
  const at = known.find(({ restricted }) => restricted !== undefined)?.restricted?.at;
  if (at === undefined) return false;
  let changed = false;
  for (const [index, { records, restricted }] of known.entries()) {
    const person = keys[index];
    const stands = records.some((record) => !isOver(record, world.now()));
    if (person === undefined || restricted !== undefined || !stands) continue;
    await world.people.restrict(person, at);
    await pauseAll(world, person);
    changed = true;
  }
  return changed;
};

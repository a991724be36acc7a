// A deed about a person whose address may change in the same moment: what holds for them holds wherever they go.

import type { Known } from "../optin/known.ts";
import type { RightsWorld } from "./people.ts";

/** What was known when the wish was let in: a way that stood before is somebody's who had this address once. */
export type Since = Pick<Known, "movedTo">;

/** Does a deed under a key and then under the one that its person went to meanwhile; gives what it came to, each time. */
export const following = async <T>(
  world: Pick<RightsWorld, "records">,
  person: string,
  deed: (person: string) => Promise<T>,
  since?: Since,
): Promise<readonly T[]> => {
  const { movedTo: before } = since ?? (await world.records.everything(person));
  const done = await deed(person);
  const { movedTo } = await world.records.everything(person);
  if (movedTo === undefined || movedTo === before) return [done];
  return [done, ...(await following(world, movedTo, deed))];
};

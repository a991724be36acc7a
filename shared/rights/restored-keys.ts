// Under which keys a restored table has somebody whose address changed: before that moment, or since.

import type { Moment } from "../kit/moment.ts";
import { without } from "../kit/without.ts";
import type { RightsWorld } from "./people.ts";

/** Without ways from one key to another: each entry names the key under which it was done. */
export const apart = (records: RightsWorld["records"]): RightsWorld["records"] => ({
  ...records,
  everything: async (person) => without(await records.everything(person), "movedTo"),
});

/** Where something stands that should have moved; what was asked there since is somebody's who has that address now. */
export const stillAt = async (
  records: RightsWorld["records"],
  people: readonly string[],
  moved: Moment,
): Promise<readonly string[]> => {
  const known = await Promise.all(people.map((person) => records.everything(person)));
  return people.filter((_, index) => known[index]?.records.some(({ askedAt }) => askedAt <= moved));
};

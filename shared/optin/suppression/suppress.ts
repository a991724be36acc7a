// A person suppressed: noted in the journal, then under their key.

import type { World } from "../ports.ts";
import type { Standing } from "./standing.ts";

/** From here on nothing is sent to a person but what they ask for to use a right. The first cause stays. */
export const suppress = async (
  { journal, records }: Pick<World, "journal" | "records">,
  person: string,
  suppressed: Required<Standing>["suppressed"],
): Promise<void> => {
  await journal.note({ what: "suppressed", person, ...suppressed });
  await records.suppress(person, suppressed);
};

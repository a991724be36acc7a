// Applying the journal to a restored table, before it serves anybody: what was withdrawn, erased or blocked since is so again.

import type { Moment } from "../kit/moment.ts";
import type { Entry, Journal } from "../optin/journal.ts";
import type { RightsWorld } from "./people.ts";
import { reapply } from "./reapply.ts";
import { apart, stillAt } from "./restored-keys.ts";
import { takenBack } from "./taken-back.ts";

/** How many entries there were of each kind, and how many of them changed something in the table. */
export type Adopted = Readonly<Record<Entry["what"], { readonly entries: number; readonly applied: number }>>;

const kinds = ["withdrawn", "undone", "suppressed", "reachable", "restricted", "lifted", "erased", "moved"] as const;

/**
 * Applies every entry since a moment, oldest first, as of its own time, and notes nothing anew; done again it changes
 * nothing. `since` is the moment that the table was restored to, or any earlier one that the journal still reaches.
 */
export const adopt = async (around: RightsWorld, journal: Pick<Journal, "since">, since: Moment): Promise<Adopted> => {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, { entries: 0, applied: 0 }])) as {
    [K in Entry["what"]]: { entries: number; applied: number };
  };
  /** Under which older keys somebody stands in the restored table who changed their address since. */
  const earlier = new Map<string, readonly string[]>();
  const isTakenBack = await takenBack(journal, since);
  for await (const entry of journal.since(since)) {
    const count = counts[entry.what];
    count.entries += 1;
    if (isTakenBack(entry)) continue;
    const world = { ...around, records: apart(around.records), now: () => entry.at, journal: { note: async () => {} } };
    const all = [entry.person, ...(earlier.get(entry.person) ?? [])];
    const known = entry.what === "moved" ? await stillAt(world.records, all, entry.at) : all;
    if (entry.what === "moved") earlier.set(entry.to, [...(earlier.get(entry.to) ?? []), ...known]);
    const done: boolean[] = [];
    for (const person of known) done.push(await reapply(world, { ...entry, person }));
    count.applied += Number(done.includes(true));
  }
  return counts;
};

// Where a person is known by now: links in old mails name the key of the address that they were sent to.

import type { World } from "./ports.ts";
import type { Known } from "./reactions.ts";

/** No more changes of address than this are followed; nobody gets there. */
const hops = 16;

/** The key that a key leads to, itself if it leads nowhere. */
export const whereabouts = async (
  { records }: Pick<World, "records">,
  person: string,
  left = hops,
): Promise<string> => {
  const { movedTo } = await records.everything(person);
  return movedTo === undefined || left === 0 ? person : whereabouts({ records }, movedTo, left - 1);
};

/** What a link says, with the person as they are known by now; `undefined` where that is no other key. */
export const readdressed = async <C extends { readonly person: string }>(
  world: Pick<World, "records">,
  claim: C,
): Promise<C | undefined> => {
  const person = await whereabouts(world, claim.person);
  return person === claim.person ? undefined : { ...claim, person };
};

/** All about a person and, where they changed their address, about who they are by now: withdrawn there is withdrawn here. */
export const knownThrough = async (world: Pick<World, "records">, person: string): Promise<Known> => {
  const known = await world.records.everything(person);
  if (known.movedTo === undefined) return known;
  const now = await world.records.everything(await whereabouts(world, known.movedTo));
  return { ...now, ...known, records: [...known.records, ...now.records], proofs: [...known.proofs, ...now.proofs] };
};

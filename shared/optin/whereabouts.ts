// Where a person is known by now: links in old mails name the key of the address that they were sent to.

import type { Known } from "./known.ts";
import type { World } from "./ports.ts";
import type { Evidence } from "./record.ts";

/** No more changes of address than this are followed; nobody gets there. */
const hops = 16;

const all = ({ records, proofs }: Known): readonly Evidence[] => [...records, ...proofs];

/** The key that a key leads to, itself if it leads nowhere. */
export const whereabouts = async (
  { records }: Pick<World, "records">,
  person: string,
  left = hops,
): Promise<string> => {
  const { movedTo } = await records.everything(person);
  return movedTo === undefined || left === 0 ? person : whereabouts({ records }, movedTo, left - 1);
};

/**
 * Where somebody went from a key, and what is under it that was asked since: that is whoever's who has the address now, whose
 * deeds and links never lead along the way of who had it before.
 */
const wayFrom = async ({ records }: Pick<World, "records">, person: string, known: Known) => {
  if (known.movedTo === undefined) return undefined;
  const to = await whereabouts({ records }, known.movedTo);
  const there = all(await records.everything(to));
  const isFrom = ({ moved = [] }: Evidence) => moved.some(({ from }) => from === person);
  const steps = there.flatMap(({ moved = [] }) => moved).filter(({ from }) => from === person);
  const at = Math.max(...steps.map((step) => step.at));
  return { to, there, isFrom, since: all(known).filter(({ askedAt }) => steps.length === 0 || askedAt > at) };
};

/** Where whoever got mail at an address went from it; `undefined` where they did not, or somebody else may be meant. */
export const goneTo = async (
  world: Pick<World, "records">,
  person: string,
  known: Known,
): Promise<string | undefined> => {
  const way = await wayFrom(world, person, known);
  return way?.since.length === 0 ? way.to : undefined;
};

interface Linked {
  readonly person: string;
  readonly form: string;
  readonly id?: string | undefined;
  /** The nonce in the link, where it came by one. */
  readonly link?: string | undefined;
}

/** Where a submission went that a link names by the key of an earlier address; `undefined` where it did not. */
export const wentTo = async (
  world: Pick<World, "records">,
  { person, form, id, link }: Linked,
  known: Known,
): Promise<string | undefined> => {
  const way = await wayFrom(world, person, known);
  if (way === undefined) return undefined;
  const { to, there, isFrom, since } = way;
  // The same answers make the same id, at an address that is somebody else's by now; the link's nonce tells them apart.
  if (there.some((one) => "link" in one && one.link === link && one.form === form && isFrom(one))) return to;
  // Of what is just moving a proof may be there already.
  if (known.records.some((one) => one.form === form && (id === undefined || one.id === id))) return undefined;
  const isIt = (one: Evidence) => one.form === form && one.id === id;
  if (there.some((one) => isIt(one) && isFrom(one))) return since.some(isIt) ? undefined : to;
  // Long replaced, and its proof over: what stands of that form by now is meant.
  return there.some((one) => one.form === form) && !since.some((one) => one.form === form) ? to : undefined;
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
  // What came back from the old mailbox since must not hide a no.
  const standing = known.standing?.suppressed === undefined ? (now.standing ?? known.standing) : known.standing;
  return {
    ...{ ...now, ...known, ...(standing && { standing }) },
    ...{ records: [...known.records, ...now.records], proofs: [...known.proofs, ...now.proofs] },
  };
};

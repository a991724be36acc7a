// The use-case of objecting (GDPR 21(2), (3)): no advertising ever again; what is no advertising stays.

import { suppress } from "../optin/suppress.ts";
import { leave } from "../optin/withdraw.ts";
import { following, type Since } from "./following.ts";
import type { RightsWorld } from "./people.ts";

export interface Objection {
  readonly outcome: "objected";
  /** The lists that were left, by form and consent. */
  readonly left: readonly { readonly form: string; readonly consent: string }[];
}

/**
 * Suppresses the person and leaves every list. Suppressed first, so that a confirmation in the same moment, which reads that
 * after its own write, takes itself off its list.
 */
export const object = async (world: RightsWorld, person: string, since?: Since): Promise<Objection> => {
  const done = await following(world, person, (key) => objectHere(world, key), since);
  return { outcome: "objected", left: done.flat() };
};

const objectHere = async (world: RightsWorld, person: string): Promise<Objection["left"]> => {
  await suppress(world, person, { why: "objected", at: world.now() });
  // Of this key's own: one who had the address before, and went from there, has said nothing.
  const { records, undos = [] } = await world.records.everything(person);
  const lists = Object.entries(world.forms).flatMap(([form, { consents }]) =>
    [...records, ...undos].some((one) => one.form === form)
      ? Object.keys(consents).flatMap((consent) => (consents[consent]?.list ? [{ form, consent }] : []))
      : [],
  );
  const left: { form: string; consent: string }[] = [];
  for (const list of lists) if (await leave(world, { person, ...list })) left.push(list);
  return left;
};

// The use-case of objecting (GDPR 21(2), (3)): no advertising ever again; what is no advertising stays.

import type { Moment } from "../kit/moment.ts";
import type { Known } from "../optin/known.ts";
import { isOlder, type Received, standsSince } from "../optin/received.ts";
import { isOver, type Stored } from "../optin/record.ts";
import { suppress } from "../optin/suppression/suppress.ts";
import { leave } from "../optin/withdraw.ts";
import { following, type Since } from "./following.ts";
import type { RightsWorld } from "./people.ts";

export interface List {
  readonly form: string;
  readonly consent: string;
}

export interface Objection {
  /** `withdrawn`: lists were left, and nobody is blocked who agreed to another since. */
  readonly outcome: "objected" | "withdrawn";
  /** The lists that were left, by form and consent. */
  readonly left: readonly List[];
}

/** The lists that somebody agreed to after their objection had arrived: that one is not about these. */
export const agreedSince = (
  records: readonly Stored[],
  received: Received,
  now: Moment,
): readonly (List & { readonly since: Moment })[] =>
  records.flatMap((record) => {
    const { form, list: consent } = record.state === "confirmed" ? record : { form: record.form };
    if (consent === undefined || isOlder(record, received) || isOver(record, now)) return [];
    return [{ form, consent, since: standsSince(record) }];
  });

interface Wish {
  /** What was known when it was let in; as it is now if not given. */
  readonly since?: Since;
  /** When it arrived, if it was entered later. */
  readonly received?: Received | undefined;
}

/**
 * Suppresses the person and leaves every list. Suppressed first, so that a confirmation in the same moment, which reads that
 * after its own write, takes itself off its list.
 */
export const object = async (world: RightsWorld, person: string, wish: Wish = {}): Promise<Objection> => {
  const done = await following(world, person, (key) => objectHere(world, key, wish.received), wish.since);
  return {
    outcome: done.some(({ outcome }) => outcome === "objected") ? "objected" : "withdrawn",
    left: done.flatMap(({ left }) => left),
  };
};

/** Of this key's own lists: one who had the address before, and went from there, has said nothing. */
const listsOf = ({ forms }: RightsWorld, { records, undos = [] }: Known): readonly List[] =>
  Object.entries(forms)
    .filter(([form]) => [...records, ...undos].some((one) => one.form === form))
    .flatMap(([form, { consents }]) =>
      Object.keys(consents).flatMap((consent) => (consents[consent]?.list ? [{ form, consent }] : [])),
    );

const objectHere = async (world: RightsWorld, person: string, received?: Received): Promise<Objection> => {
  const since = async () =>
    received === undefined ? [] : agreedSince((await world.records.everything(person)).records, received, world.now());
  const isBlocked = (await since()).length === 0;
  if (isBlocked) await suppress(world, person, { why: "objected", at: world.now() });
  const left: List[] = [];
  for (const list of listsOf(world, await world.records.everything(person)))
    if (await leave(world, { person, ...list, received })) left.push(list);
  // Confirmed just before it was blocked: nobody who may not be written to stays on a list.
  if (isBlocked) for (const { form, consent } of await since()) await leave(world, { person, form, consent });
  return { outcome: isBlocked ? "objected" : "withdrawn", left };
};

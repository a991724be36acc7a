// The use-case of erasing (GDPR 17): everywhere at once, but for what a named ground keeps, which is told.

import type { Moment } from "../kit/moment.ts";
import { endRecord } from "../optin/end-record.ts";
import type { Known } from "../optin/known.ts";
import { formerKeys, waysEnd } from "../optin/pointers.ts";
import { countsFrom } from "../optin/received.ts";
import { isOver, type Stored } from "../optin/record.ts";
import { suppress } from "../optin/suppression/suppress.ts";
import { whereabouts } from "../optin/whereabouts.ts";
import type { Since } from "./following.ts";
import type { RightsWorld } from "./people.ts";
import { type Remaining, remaining } from "./remaining.ts";

export interface Erased {
  readonly outcome: "erased";
  readonly at: Moment;
  /** How many records were deleted, by form. */
  readonly deleted: Readonly<Record<string, number>>;
  /** Sessions, requests, restrictions, notes of bounces: whatever else lay under the person's key. */
  readonly others: number;
  /** What is kept, until when, and on which ground. */
  readonly remains: Remaining;
}

export interface Erasure {
  /** Whether the person wants never to be written to again: then a suppression stays, which holds no address. */
  readonly never: boolean;
  /** What was known when the wish was let in; as it is now if not given. */
  readonly since?: Since;
  /** When the wish arrived, if it was entered later: consents count as withdrawn from then. */
  readonly received?: Moment | undefined;
}

/** How often it is tried again when it collides with other changes before it fails loudly. */
const tries = 8;

/**
 * Empties a person's partition. Each record leaves its proof by the one way in which a wish ends records; a write that was
 * decided before finds its record changed or gone and never makes it anew. What is sent in afterwards is a new submission. Who
 * changes their address in the same moment is erased under the new one as well; a way there that stood before is somebody's
 * who had this address once.
 */
export const erase = async (world: RightsWorld, person: string, wish: Erasure): Promise<Erased> => {
  const { never, since, received } = wish;
  const at = world.now();
  await world.journal.note({
    what: "erased",
    person,
    ...(received !== undefined && received !== at && { received }),
    at,
  });
  if (never) await suppress(world, person, { why: "objected", at });
  const deleted: Record<string, number> = {};
  let others = 0;
  const { movedTo: before } = since ?? (await world.records.everything(person));
  for (let attempt = 0; attempt < tries; attempt++) {
    const ended = await endEverything(world, person, received, tries);
    for (const [form, count] of Object.entries(ended)) deleted[form] = (deleted[form] ?? 0) + count;
    others += await world.people.clear(person);
    const known = await world.records.everything(person);
    // Undone between the two, a leaving is there again; left between them, it could be undone again.
    if (known.records.length > 0 || known.undos !== undefined) continue;
    if (known.movedTo !== undefined && known.movedTo !== before)
      return erase(world, known.movedTo, { never, received });
    await endWays(world, person, known);
    return { outcome: "erased", at, deleted, others, remains: remaining(world.forms, known, world.now()) };
  }
  throw new Error("the records kept changing while they were erased");
};

/** All go: one of them takes the pointers along, for writes of several to one item would be in each other's way. */
const amid = (known: Known, record: Stored): Known =>
  known.records[0] === record ? { ...known, records: [record] } : known;

/** Ways from earlier addresses that no record took along, since the last of them ended by itself. */
const endWays = async (world: RightsWorld, person: string, { proofs }: Known): Promise<void> => {
  for (const from of formerKeys(person, proofs))
    if ((await whereabouts(world, from)) === person) await world.people.pointTo(from, person, waysEnd(proofs));
};

const endEverything = async (
  world: RightsWorld,
  person: string,
  received: Moment | undefined,
  triesLeft: number,
): Promise<Readonly<Record<string, number>>> => {
  if (triesLeft === 0) throw new Error("the records kept changing while they were erased");
  const known = await world.records.everything(person);
  const { records } = known;
  if (records.length === 0) return {};
  const ended = await Promise.all(
    records.map(async (record) => {
      const form = world.forms[record.form];
      if (form === undefined) throw new Error(`a record belongs to the form ${record.form}, which is not registered`);
      // What is over is gone already for every answer, and no wish of today ended it.
      const why = isOver(record, world.now()) ? "over" : "erased";
      const wish = why === "erased" && received !== undefined ? { from: received } : undefined;
      const at = countsFrom(record, wish, world.now());
      return (await endRecord(world, form, record, why, amid(known, record), { at })) ? [record.form] : [];
    }),
  );
  const later = await endEverything(world, person, received, triesLeft - 1);
  const counts: Record<string, number> = { ...later };
  for (const form of ended.flat()) counts[form] = (counts[form] ?? 0) + 1;
  return counts;
};

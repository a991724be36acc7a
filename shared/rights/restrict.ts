// The use-case of restricting (GDPR 18): everything stays and is used for nothing, until the person lifts it.

import type { Moment } from "../kit/moment.ts";
import { isOver } from "../optin/record.ts";
import { pauseAll, resumed } from "../optin/restriction/pause.ts";
import { following, type Since } from "./following.ts";
import type { RightsWorld } from "./people.ts";

export type Restriction =
  | { readonly outcome: "restricted"; readonly at: Moment; readonly activities: number }
  /** Nothing is held that could be restricted. */
  | { readonly outcome: "nothing" };

export type Lifting = { readonly outcome: "lifted" | "nothing" };

/** How often it is tried again when it collides with other changes before it fails loudly. */
const tries = 8;

/**
 * Restricts all that is held about a person. Deletion pauses, nothing is mailed but what they ask for to use a right and an
 * inquiry to staff, nothing is exported. The person's key says so first, so that whatever comes into force while this runs
 * finds it after its own write. What could be undone of a leaving cannot be any more (decision 113): where nothing else was
 * held, nothing is left to restrict. Done again it changes nothing, and finishes what was begun.
 */
export const restrict = async (world: RightsWorld, person: string, since?: Since): Promise<Restriction> => {
  const done = await following(world, person, (key) => restrictHere(world, key), since);
  return done.findLast(({ outcome }) => outcome === "restricted") ?? { outcome: "nothing" };
};

const restrictHere = async (world: RightsWorld, person: string): Promise<Restriction> => {
  const at = world.now();
  await world.journal.note({ what: "restricted", person, at });
  await world.people.restrict(person, at);
  for (let attempt = 0; attempt < tries; attempt++) {
    const activities = await pauseAll(world, person);
    const { records, restricted = { at }, undos = [] } = await world.records.everything(person);
    for (const undo of undos) await world.records.forget(undo);
    if (activities > 0 && undos.length === 0) return { outcome: "restricted", at: restricted.at, activities };
    // Read at once: neither anything that stands nor what would bring something back.
    if (undos.length > 0 || records.some((record) => !isOver(record, world.now()))) continue;
    // Erased in the same moment, or nothing from the beginning: no trace of the wish is left either.
    await world.people.unrestrict(person);
    return { outcome: "nothing" };
  }
  throw new Error("the records kept changing while a person was restricted");
};

/** Lifts it: what was due is due again, and what has passed its end meanwhile is ended by the sweep with its proof. */
export const lift = async (world: RightsWorld, person: string, since?: Since): Promise<Lifting> => {
  const done = await following(world, person, (key) => liftHere(world, key), since);
  return done.find(({ outcome }) => outcome === "lifted") ?? { outcome: "nothing" };
};

const liftHere = async (world: RightsWorld, person: string): Promise<Lifting> => {
  await world.journal.note({ what: "lifted", person, at: world.now() });
  const { restricted } = await world.records.everything(person);
  await world.people.unrestrict(person);
  let resumedAny = restricted !== undefined;
  for (let attempt = 0; attempt < tries; attempt++) {
    const { records } = await world.records.everything(person);
    const paused = records.filter((record) => record.paused !== undefined);
    if (paused.length === 0) return { outcome: resumedAny ? "lifted" : "nothing" };
    resumedAny = true;
    await Promise.all(
      paused.map((record) => {
        const form = world.forms[record.form];
        if (form === undefined) throw new Error(`a record belongs to the form ${record.form}, which is not registered`);
        return world.records.move(record, resumed(form, record, world.nonce(), world.now()));
      }),
    );
  }
  throw new Error("the records kept changing while a restriction was lifted");
};

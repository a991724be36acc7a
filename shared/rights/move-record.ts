// One record, or one proof, under the key of another address.

import type { Moment } from "../kit/moment.ts";
import { endRecord } from "../optin/end-record.ts";
import { relocated } from "../optin/proof/seal.ts";
import { isOver, type Proof, type Stored } from "../optin/record.ts";
import { paused } from "../optin/restriction/pause.ts";
import { seatingOf } from "../optin/seats/place.ts";
import { endMailOf } from "../optin/suppression/feedback.ts";
import { reachable } from "../optin/suppression/unreachable.ts";
import type { RightsWorld } from "./people.ts";

export interface Way {
  readonly to: string;
  readonly email: string;
  readonly at: Moment;
}

/**
 * One record with its seat, in one transaction; `false` if it changed since it was read. Where its person is restricted it
 * arrives out of use, so that no index knows of it for a moment.
 */
export const moveRecord = async (world: RightsWorld, record: Stored, { to, email, at }: Way): Promise<boolean> => {
  const form = world.forms[record.form];
  if (form === undefined) throw new Error(`a record belongs to the form ${record.form}, which is not registered`);
  const { records, restricted, standing } = await world.records.everything(to);
  const isBlocked = standing?.suppressed !== undefined;
  if (isBlocked && (record.state === "pending" || (record.state === "confirmed" && record.list !== undefined))) {
    // Before it moves, so that who may not be written to there is on no list for a moment; it is read anew.
    await endMailOf(world, record);
    return false;
  }
  const there = records.find(({ form, id }) => form === record.form && id === record.id);
  const seat = (await seatingOf(world, form, record))?.seat;
  const own = seat?.id === record.id ? seat : undefined;
  const taken = own && (await world.records.events.seat(own.event, to));
  const waits = own?.state === "taken" && taken?.state === "waiting" ? taken : undefined;
  const worse = waits && records.find(({ form, id }) => form === waits.form && id === waits.id);
  if (worse !== undefined) {
    // As if it had been sent in twice: the seat stays, and nobody waits beside their own. It is read anew.
    await endRecord(world, form, worse, "superseded", { records: [worse, record], proofs: [] });
    return false;
  }
  // The same stands there already, or sits at the same event: that goes on, and this leaves its proof.
  if (there !== undefined || taken !== undefined) {
    if (there !== undefined && isOver(there, at)) return world.records.move(there, {});
    // Ways from earlier addresses lead on, to what stands there.
    return endRecord(world, form, record, "superseded", { records: [record, ...records], proofs: [] });
  }
  // Mail came back from the old address, not from this one.
  const isBack = record.state === "confirmed" && record.unreachable !== undefined && !isBlocked;
  const awake = isBack ? reachable(form, record) : record;
  const arriving = restricted !== undefined && awake.paused === undefined ? paused(awake, at) : awake;
  const after = { ...relocated(await world.secrets.person(), arriving, to, at), email, revision: record.revision + 1 };
  const seats = own && [
    { before: own, at },
    { after: { ...own, person: to }, at },
  ];
  return world.people.rehouse(record, after, seats);
};

/** One proof; its seal goes on naming the first key. */
export const moveProof = async (world: RightsWorld, proof: Proof, to: string, at: Moment): Promise<boolean> =>
  world.people.rehouseProof(proof, relocated(await world.secrets.person(), proof, to, at));

// The one way in which a wish or a word of staff's ends a record: what is bound to it, a seat, is given back with it.

import type { Form } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import { closed } from "./close.ts";
import type { Known } from "./known.ts";
import { pointersOf, waysEnd } from "./pointers.ts";
import type { World } from "./ports.ts";
import { type Ending, isInForce, type Stored } from "./record.ts";
import { releasing } from "./seats/place.ts";
import { giveOn } from "./seats/promote.ts";
import { type Undo, undoWithCopy } from "./undo/undoable.ts";

/** Nobody was ever asked about a pending record without a mail: there is nothing to prove, and no cap to remember. */
const isProven = (record: Stored): boolean => record.state !== "pending" || record.sent !== undefined;

interface How {
  readonly at?: Moment | undefined;
  readonly undoable?: Pick<Undo, "consent" | "at"> | undefined;
}

/**
 * Ends a record as it was read among all that is known of its person; `false` if it changed since. `at` is when it ended for
 * its proof, where that was before now. With `undoable` it can be put back for half an hour, if it was in force.
 */
export const endRecord = async (
  world: Pick<World, "now" | "nonce" | "records" | "secrets">,
  form: Form,
  record: Stored,
  why: Ending,
  known: Known,
  { at, undoable }: How = {},
): Promise<boolean> => {
  const now = world.now();
  const seat = await releasing(world, form, record, now);
  const secret = await world.secrets.person();
  const left = isProven(record) ? closed(secret, form, record, { why, at: at ?? now }, now) : { proof: undefined };
  const pointers = pointersOf(known, record);
  const pointersUntil = waysEnd([...known.proofs, left.proof]);
  const undo =
    undoable && isInForce(record)
      ? undoWithCopy(secret, { record, pointers }, { ...undoable, nonce: world.nonce() })
      : undefined;
  if (!(await world.records.move(record, { ...left, seat, pointers, pointersUntil, undo }))) return false;
  if (seat?.counts !== undefined) await giveOn(world, seat.counts.id);
  return true;
};

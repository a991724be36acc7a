// The use-case of leaving a list: whatever was confirmed for it ends at once, and a pseudonymous proof remains.

import type { World } from "./ports.ts";
import type { Stored } from "./record.ts";
import { sealed } from "./seal.ts";
import { withdraw as decide, proofOf } from "./state.ts";

type Ports = Pick<World, "forms" | "now" | "records" | "secrets">;

/** How often a withdrawal that collides with another change is tried again before it fails loudly. */
const tries = 8;

/**
 * Withdraws every list consent that the person gave on a form, in whichever submission: a link in an old newsletter
 * still works when a newer submission has taken the older one's place. With nothing left it changes nothing, and says so
 * by `false`.
 */
export const leave = async (world: Ports, of: { readonly person: string; readonly form: string }): Promise<boolean> => {
  let left = false;
  for (let attempt = 0; attempt < tries; attempt++) {
    const { records } = await world.records.everything(of.person);
    const onList = records.filter((record) => record.form === of.form);
    const done = await Promise.all(onList.map((record) => leaveOne(world, record)));
    left ||= done.includes("left");
    if (!done.includes("raced")) return left;
  }
  throw new Error("the records kept changing while a withdrawal was stored");
};

const leaveOne = async (world: Ports, record: Stored): Promise<"left" | "nothing" | "raced"> => {
  const form = world.forms[record.form];
  const list = form && Object.keys(form.consents).find((name) => form.consents[name]?.list === true);
  if (form === undefined || list === undefined) return "nothing";
  const decided = decide(form, record, list, world.now());
  if (decided.outcome === "nothing") return "nothing";
  const secret = await world.secrets.person();
  const move = async (result: Parameters<typeof world.records.move>[1]) =>
    (await world.records.move(record, result)) ? "left" : "raced";
  if (decided.outcome === "closed") return move({ proof: decided.proof && sealed(secret, decided.proof) });
  const after = sealed(secret, decided.record);
  return move({ after, proof: after.expiresAt === undefined ? undefined : proofOf(form, after) });
};

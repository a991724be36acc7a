// The use-case of leaving: what was agreed to ends at once, and a pseudonymous proof remains.

import type { Form } from "../forms/define.ts";
import { aside, closed } from "./close.ts";
import { matterOf } from "./matter.ts";
import type { World } from "./ports.ts";
import { isInForce, type Stored } from "./record.ts";
import { sealed } from "./seal.ts";
import { releasing } from "./seats/place.ts";
import { giveOn } from "./seats/promote.ts";
import { withdraw as decide } from "./state.ts";

type Ports = Pick<World, "forms" | "now" | "nonce" | "records" | "secrets">;

/** How often a withdrawal that collides with another change is tried again before it fails loudly. */
const tries = 8;

export interface Left {
  readonly person: string;
  readonly form: string;
  /** The consent that is withdrawn; without it the form's list. */
  readonly consent?: string | undefined;
  /** The matter that it was given for, where the form has several. */
  readonly matter?: string | undefined;
}

/** Which consent is meant by a link that names none: the form's list. */
export const consentMeant = (form: Form, consent?: string): string | undefined =>
  consent ?? Object.keys(form.consents).find((name) => form.consents[name]?.list === true);

/**
 * Withdraws a consent wherever the person gave it on a form, in whichever submission: a link in an old newsletter
 * still works when a newer submission has taken the older one's place. With nothing left it changes nothing, and says so
 * by `false`.
 */
export const leave = async (world: Ports, of: Left): Promise<boolean> => {
  const form = world.forms[of.form];
  const consent = form && consentMeant(form, of.consent);
  if (form === undefined || consent === undefined) return false;
  let left = false;
  for (let attempt = 0; attempt < tries; attempt++) {
    const { records } = await world.records.everything(of.person);
    const meant = records.filter(
      (record) => record.form === of.form && (of.matter === undefined || matterOf(form, record) === of.matter),
    );
    const done = await Promise.all(meant.map((record) => leaveOne(world, form, record, consent)));
    left ||= done.includes("left");
    if (!done.includes("raced")) return left;
  }
  throw new Error("the records kept changing while a withdrawal was stored");
};

const leaveOne = async (
  world: Ports,
  form: Form,
  record: Stored,
  consent: string,
): Promise<"left" | "nothing" | "raced"> => {
  const now = world.now();
  const decided = decide(form, record, consent, now);
  if (decided.outcome === "nothing") return "nothing";
  const secret = await world.secrets.person();
  const move = async (result: Parameters<typeof world.records.move>[1]) =>
    (await world.records.move(record, result)) ? "left" : "raced";
  const ending = { why: "withdrawn", at: now } as const;
  if (decided.outcome === "closed") {
    const seat = await releasing(world, form, record, now);
    const left = await move({ ...(decided.proven && closed(secret, form, record, ending)), seat });
    if (left === "left" && seat?.counts !== undefined) await giveOn(world, seat.counts.id);
    return left;
  }
  if (!isInForce(decided.record)) return move({ after: decided.record });
  const after = sealed(secret, decided.record);
  return move({ after, ...aside(form, after) });
};

// What a receiver's mail server, or the receiver, says about a mail of ours, and what follows from it at once.

import { days, endOf } from "../../forms/period.ts";
import { aside } from "../close.ts";
import type { World } from "../ports.ts";
import type { Stored } from "../record.ts";
import { goneTo } from "../whereabouts.ts";
import { leave } from "../withdraw.ts";
import { suppress } from "./suppress.ts";
import { unreachable } from "./unreachable.ts";

export interface Feedback {
  readonly kind: "hard-bounce" | "soft-bounce" | "complaint";
  readonly person: string;
  readonly messageId: string;
}

/** How long a soft bounce counts. */
const remembered = days(30);

/** How often a change that collides with another is tried again before it fails loudly. */
const tries = 8;

type Ports = Pick<World, "forms" | "journal" | "now" | "nonce" | "records" | "secrets">;

/**
 * Takes feedback in. A hard bounce or a complaint ends all list mail to the person at once, whichever mail it was about;
 * a complaint is a withdrawal too (GDPR 7(3): as easily as it was given). Told twice, late or out of order, it
 * comes to the same.
 */
export const hear = async (world: Ports, { kind, person, messageId }: Feedback): Promise<void> => {
  const now = world.now();
  if (kind === "soft-bounce") {
    await world.records.noteSoftBounce(person, messageId, endOf(remembered, now));
    return;
  }
  await suppress(world, person, { why: kind === "complaint" ? "complained" : "bounced", at: now });
  if (kind === "complaint") await leaveEverything(world, person);
  await endMail(world, person);
  if (kind !== "complaint") return;
  // A bounce is the mailbox's; who complains goes on elsewhere with that (decision 101).
  const to = await goneTo(world, person, await world.records.everything(person));
  if (to !== undefined && to !== person) await hear(world, { kind, person: to, messageId });
};

/** Takes a suppressed person off every list, and ends what waits for a mail. */
export const endMail = async (
  world: Pick<World, "forms" | "now" | "records" | "secrets">,
  person: string,
): Promise<void> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const { records } = await world.records.everything(person);
    const done = await Promise.all(records.map((record) => endMailOf(world, record)));
    if (done.every(Boolean)) return;
  }
  throw new Error("the records kept changing while a suppression was stored");
};

const leaveEverything = async (world: Ports, person: string): Promise<void> => {
  const { records } = await world.records.everything(person);
  for (const form of new Set(records.map((record) => record.form))) await leave(world, { person, form });
};

/** Nobody can confirm what no mail will ask them to, and nobody is to be found on a list who may not be written to. */
export const endMailOf = async (world: Pick<World, "forms" | "now" | "records">, record: Stored): Promise<boolean> => {
  if (record.state === "pending") return world.records.move(record, {});
  if (record.state === "received" || record.list === undefined) return true;
  const form = world.forms[record.form];
  if (form === undefined) throw new Error(`a record belongs to the form ${record.form}, which is not registered`);
  const after = unreachable(form, record, world.now());
  // As for every record with an end: the table's TTL may delete it without asking (decision 005).
  return world.records.move(record, { after, ...aside(form, after) });
};

// The use-case of staff's last word on an inquiry: it is deleted, and a pseudonymous proof remains.

import { endRecord } from "../end-record.ts";
import type { World } from "../ports.ts";
import { type InForce, isInForce, isOver, type RecordKey } from "../record.ts";

type Ports = Pick<World, "forms" | "now" | "nonce" | "records" | "secrets">;

/** How often it is tried again when it collides with a reminder, before it fails loudly. */
const tries = 8;

/** Ends an inquiry for good and gives what it was; `undefined` where there is none, or none any more. */
export const handle = async (world: Ports, key: RecordKey): Promise<InForce | undefined> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const [record, form, now] = [await world.records.find(key), world.forms[key.form], world.now()];
    if (form === undefined || record === undefined || !isInForce(record) || isOver(record, now) || record.paused)
      return undefined;
    const known = await world.records.everything(key.person);
    if (await endRecord(world, form, record, "handled", known)) return record;
  }
  throw new Error("the inquiry kept changing while it was handled");
};

// Restriction (GDPR 18) as a state of records: stored and nothing else, until the person lifts it.

import type { Form } from "../../forms/define.ts";
import type { Moment } from "../../kit/moment.ts";
import { without } from "../../kit/without.ts";
import { aside } from "../close.ts";
import { owing, released } from "../debt.ts";
import { isForStaff } from "../inquiry/staff.ts";
import type { Moved } from "../moved.ts";
import type { World } from "../ports.ts";
import { isInForce, isOver, type Stored } from "../record.ts";
import { isWaiting } from "./restricted.ts";

/** How often it is tried again when it collides with other changes before it fails loudly. */
const tries = 8;

type Ports = Pick<World, "now" | "records">;

/**
 * A record out of use. List, reminder and end stay written in it as they were; no index and no TTL knows of them. What it owes for
 * what is in force waits with it, a link to confirm is let go for good, and staff hears all the same that somebody wrote (contract).
 */
export const paused = <R extends Stored>(record: R, at: Moment): R => {
  const keeps = record.owes === undefined || isForStaff(record.owes) || isWaiting(record);
  const kept = keeps ? record : released(record);
  return { ...kept, revision: record.revision + 1, paused: { at } };
};

/**
 * The record back in use: on its list, due for what it is due for, ended by the sweep if its end has passed meanwhile. The
 * mail that waited is owed from now on, for it is not stale.
 */
export const resumed = (form: Form, record: Stored, nonce: string, now: Moment): Moved => {
  const debt = isWaiting(record) && record.owes && owing(record.owes.mail, nonce, now);
  const after = { ...without(record, "paused"), revision: record.revision + 1, ...debt } as Stored;
  // Past its end the table's TTL may delete it before the sweep comes (decision 005).
  return { after, ...(isInForce(after) && aside(form, after)) };
};

/** Takes every record of a person out of use that is in use still; gives how many there are then. */
export const pauseAll = async (world: Ports, person: string): Promise<number> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const [{ records }, now] = [await world.records.everything(person), world.now()];
    const living = records.filter((record) => !isOver(record, now));
    const inUse = living.filter((record) => record.paused === undefined);
    if (inUse.length === 0) return living.length;
    await Promise.all(inUse.map((record) => world.records.move(record, { after: paused(record, now) })));
  }
  throw new Error("the records kept changing while a person was restricted");
};

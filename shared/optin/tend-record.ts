// What the schedule does with one record that is due: its mail, its reminder, or its end.

import type { Seconds } from "../kit/moment.ts";
import { closed } from "./close.ts";
import { type Delivery, deliver } from "./deliver.ts";
import { pointersOf, waysEnd } from "./pointers.ts";
import type { Unreadable, World } from "./ports.ts";
import { whyOver } from "./proof/ended.ts";
import { isInForce, isOver, type RecordKey } from "./record.ts";
import { remind } from "./remind.ts";
import { releasing } from "./seats/place.ts";
import { settle } from "./settle.ts";
import { putOff } from "./unpaid.ts";

export type Tended = Delivery | "owing" | "ended" | "settled" | "failed" | "unreadable";

/** What failed, and for how long its record has owed its mail by now. */
export interface Fault {
  readonly fault: unknown;
  readonly owedFor: Seconds;
}

/** Does what one record is due for. What fails is put off and told in `faults`; if the table is what fails, this throws. */
export const tend = async (world: World, key: RecordKey, faults: Fault[]): Promise<Tended> => {
  let delivery: Delivery;
  try {
    delivery = await deliver(world, key);
  } catch (fault) {
    // No write of ours can put it off: it waits for a version that reads it, and must not stand before the others.
    if (isUnreadable(fault)) {
      faults.push({ fault, owedFor: 0 });
      return "unreadable";
    }
    const record = await world.records.find(key);
    const now = world.now();
    faults.push({ fault, owedFor: now - (record?.owes?.since ?? now) });
    if (record !== undefined) await putOff(world.records, record, now);
    return "failed";
  }
  return delivery === "nothing" ? end(world, key) : delivery;
};

const isUnreadable = (fault: unknown): fault is Unreadable => fault instanceof Error && fault.name === "Unreadable";

/** Ends what is over: a record in force leaves its proof, a pending one nothing. What is not over may be to remind of. */
const end = async (world: World, key: RecordKey): Promise<Tended> => {
  const record = await world.records.find(key);
  const form = world.forms[key.form];
  const now = world.now();
  if (record === undefined || form === undefined) return "nothing";
  if (!isOver(record, now)) return (await remind(world, form, record)) ? "owing" : settle(world, record, now);
  const ending = { why: whyOver(record), at: now };
  const left = isInForce(record) ? closed(await world.secrets.person(), form, record, ending) : { proof: undefined };
  const known = record.moved && (await world.records.everything(key.person));
  await world.records.move(record, {
    ...left,
    ...(known && { pointers: pointersOf(known, record), pointersUntil: waysEnd([...known.proofs, left.proof]) }),
    seat: await releasing(world, form, record, now),
  });
  return "ended";
};

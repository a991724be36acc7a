// The use-case of the schedule: whatever is due is done, however late, twice or crashed.

import { type Delivery, deliver } from "./deliver.ts";
import type { World } from "./ports.ts";
import { isOver, type RecordKey } from "./record.ts";
import { sealed } from "./seal.ts";
import { proofOf } from "./state.ts";
import { putOff } from "./unpaid.ts";

export type Tended = Delivery | "ended" | "failed";

/** After so many failures in a row a shard is left for the next run: the fault is not the record's. */
const patience = 3;

export interface Report {
  /** How many records came to what; names nobody. */
  readonly counts: Readonly<Record<string, number>>;
  /** What failed, for the function to report and to raise the alarm with. */
  readonly faults: readonly unknown[];
}

/**
 * Works off what is due, all shards side by side, until `mayGoOn` says that time is running out. A failing record is put
 * off so that it does not stand before the others.
 */
export const tendDue = async (world: World, mayGoOn: () => boolean): Promise<Report> => {
  const counts: Record<string, number> = {};
  const faults: unknown[] = [];
  const tendShard = async (shard: AsyncIterable<RecordKey>) => {
    let failures = 0;
    for await (const key of shard) {
      const tended = await tend(world, key, faults);
      counts[tended] = (counts[tended] ?? 0) + 1;
      failures = tended === "failed" ? failures + 1 : 0;
      if (failures === patience || !mayGoOn()) return;
    }
  };
  await Promise.all(world.records.due(world.now()).map(tendShard));
  return { counts, faults };
};

const tend = async (world: World, key: RecordKey, faults: unknown[]): Promise<Tended> => {
  let delivery: Delivery;
  try {
    delivery = await deliver(world, key);
  } catch (fault) {
    faults.push(fault);
    // If the table is what fails, this throws too, and nothing is put off.
    const record = await world.records.find(key);
    if (record !== undefined) await putOff(world.records, record, world.now());
    return "failed";
  }
  return delivery === "nothing" ? end(world, key) : delivery;
};

/** Ends what is over: a confirmed record leaves its proof, a pending one nothing. */
const end = async (world: World, key: RecordKey): Promise<Tended> => {
  const record = await world.records.find(key);
  const form = world.forms[key.form];
  const now = world.now();
  if (record === undefined || form === undefined || !isOver(record, now)) return "nothing";
  const confirmed = record.state === "confirmed" ? record : undefined;
  const proof = confirmed && proofOf(form, confirmed, { why: "over", at: now });
  await world.records.move(record, proof === undefined ? {} : { proof: sealed(await world.secrets.person(), proof) });
  return "ended";
};

// The use-case of the schedule: whatever is due is done, however late, twice or crashed.

import type { Seconds } from "../kit/moment.ts";
import { type Delivery, deliver } from "./deliver.ts";
import type { Due, World } from "./ports.ts";
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
  /** How many confirmation mails went out, by form. */
  readonly mailed: Readonly<Record<string, number>>;
  /**
   * How long the oldest of it has waited, in seconds: since it was due, or since it was owed if it fails again and again,
   * for putting off makes a debt look young.
   */
  readonly overdue: Seconds;
  /** What failed, for the function to report and to raise the alarm with. */
  readonly faults: readonly unknown[];
}

/**
 * Works off what is due, all shards side by side, until `mayGoOn` says that time is running out. A failing record is put
 * off so that it does not stand before the others.
 */
export const tendDue = async (world: World, mayGoOn: () => boolean): Promise<Report> => {
  const counts: Record<string, number> = {};
  const mailed: Record<string, number> = {};
  const faults: Fault[] = [];
  let overdue = 0;
  const tendShard = async (shard: AsyncIterable<Due>) => {
    let failures = 0;
    for await (const key of shard) {
      overdue = Math.max(overdue, world.now() - key.dueAt);
      const tended = await tend(world, key, faults);
      counts[tended] = (counts[tended] ?? 0) + 1;
      if (tended === "sent") mailed[key.form] = (mailed[key.form] ?? 0) + 1;
      failures = tended === "failed" ? failures + 1 : 0;
      if (failures === patience || !mayGoOn()) return;
    }
  };
  await Promise.all(world.records.due(world.now()).map(tendShard));
  const waited = faults.map(({ owedFor }) => owedFor);
  return { counts, mailed, overdue: Math.max(overdue, ...waited), faults: faults.map(({ fault }) => fault) };
};

interface Fault {
  readonly fault: unknown;
  readonly owedFor: Seconds;
}

const tend = async (world: World, key: RecordKey, faults: Fault[]): Promise<Tended> => {
  let delivery: Delivery;
  try {
    delivery = await deliver(world, key);
  } catch (fault) {
    // If the table is what fails, this throws too, and nothing is put off.
    const record = await world.records.find(key);
    const now = world.now();
    faults.push({ fault, owedFor: now - (record?.owes?.since ?? now) });
    if (record !== undefined) await putOff(world.records, record, now);
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

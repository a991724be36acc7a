// The use-case of the schedule: whatever is due is done, however late, twice or crashed.

import type { Seconds } from "../kit/moment.ts";
import type { Due, World } from "./ports.ts";
import { tendEvents } from "./seats/tend-events.ts";
import { type Fault, tend } from "./tend-record.ts";
import { tendUndos } from "./undo/tend.ts";

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
  const otherFaults: unknown[] = [];
  const forgotten = await tendUndos(world, mayGoOn, otherFaults);
  if (forgotten > 0) counts.forgotten = forgotten;
  // All shards come to their end before one's failure is told: what a frozen function leaves under way would go on
  // beside the next run.
  const shards = await Promise.allSettled(world.records.due(world.now()).map(tendShard));
  for (const shard of shards) if (shard.status === "rejected") throw shard.reason;
  const promoted = await tendEvents(world, mayGoOn, otherFaults);
  if (promoted > 0) counts.promoted = promoted;
  const waited = faults.map(({ owedFor }) => owedFor);
  return {
    counts,
    mailed,
    overdue: Math.max(overdue, ...waited),
    faults: [...faults.map(({ fault }) => fault), ...otherFaults],
  };
};

// What a mapping does with one batch: tries it, halves it, tries again, and gives it up, as its settings say.

import type { Outcome } from "../functions/messages.ts";
import type { StreamRecord } from "./record.ts";

export interface BatchSettings {
  readonly bisect: boolean;
  /** The function reports which records failed. */
  readonly partial: boolean;
  /** Times a batch is tried again; -1 for as long as its records last. */
  readonly retries: number;
  /** Seconds after which a record is given up; -1 for never. */
  readonly maxAge: number;
}

export type GivenUp = "RetryAttemptsExhausted" | "EventAgeExceeded";

export interface BatchWorld {
  readonly invoke: (records: readonly StreamRecord[]) => Promise<Outcome>;
  /** Everything up to this record is done with, delivered or given up. */
  readonly done: (last: StreamRecord) => void;
  readonly giveUp: (records: readonly StreamRecord[], condition: GivenUp, attempts: number) => void;
  /** Epoch seconds, real ones, as the records' own. */
  readonly now: () => number;
  /** Waits before another attempt; false when the stack is stopping. */
  readonly backOff: (attempt: number) => Promise<boolean>;
}

/** Where the records still to be delivered begin: past the end when all are, `undefined` when the call failed whole. */
const restAfter = (outcome: Outcome, records: readonly StreamRecord[], partial: boolean): number | undefined => {
  if ("error" in outcome) return undefined;
  const report = partial ? JSON.parse(outcome.result)?.batchItemFailures : undefined;
  if (!Array.isArray(report) || report.length === 0) return records.length;
  const failed = report.map(({ itemIdentifier }) =>
    records.findIndex((each) => each.dynamodb.SequenceNumber === itemIdentifier),
  );
  // A number that is not in the batch fails the batch, and the lowest number is where the service resumes:
  // https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
  return failed.includes(-1) ? undefined : Math.min(...failed);
};

/** Delivers a batch in order; false when the stack stops first, with the rest left for the next start. */
export const deliver = async (
  batch: readonly StreamRecord[],
  settings: BatchSettings,
  world: BatchWorld,
): Promise<boolean> => {
  const finish = (records: readonly StreamRecord[]) => {
    const last = records.at(-1);
    if (last !== undefined) world.done(last);
  };
  let records = batch;
  for (let attempt = 0; records.length > 0; ) {
    const isOver = ({ dynamodb }: StreamRecord) =>
      settings.maxAge >= 0 && world.now() - dynamodb.ApproximateCreationDateTime > settings.maxAge;
    const fresh = records.findIndex((record) => !isOver(record));
    const old = fresh === -1 ? records : records.slice(0, fresh);
    if (old.length > 0) {
      world.giveUp(old, "EventAgeExceeded", attempt);
      finish(old);
      records = records.slice(old.length);
      continue;
    }
    const outcome = await world.invoke(records);
    const rest = restAfter(outcome, records, settings.partial);
    if (rest !== undefined && rest > 0) {
      finish(records.slice(0, rest));
      records = records.slice(rest);
      attempt = 0;
      if (records.length === 0) return true;
    } else if (rest === undefined && settings.bisect && records.length > 1) {
      // Halving does not count as an attempt; each half has its own.
      const half = Math.ceil(records.length / 2);
      if (!(await deliver(records.slice(0, half), settings, world))) return false;
      return deliver(records.slice(half), settings, world);
    }
    attempt++;
    if (settings.retries >= 0 && attempt > settings.retries) {
      world.giveUp(records, "RetryAttemptsExhausted", attempt);
      finish(records);
      return true;
    }
    if (!(await world.backOff(attempt))) return false;
  }
  return true;
};

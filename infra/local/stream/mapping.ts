// An event source mapping: reads a table's stream and hands its function batch after batch, in order.

import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { EngineClient } from "../engine-client.ts";
import type { RunningFunction } from "../functions/function.ts";
import type { ServiceDeletions } from "../table/service-deletions.ts";
import { tell } from "../terminal.ts";
import { appendToQueue, failureMessage } from "./alarm-queue.ts";
import { openCheckpoint, type Position } from "./checkpoint.ts";
import type { DeclaredMapping } from "./declared.ts";
import { deliver } from "./deliver.ts";
import { recordFilter } from "./pattern.ts";
import { readStream, type StreamPage } from "./reader.ts";
import { delivered, type StreamRecord } from "./record.ts";

export interface RunningMapping {
  /** Something was written: look at once instead of at the next look. */
  readonly wake: () => void;
  readonly table: string;
  /** The last record that it is done with. */
  readonly position: () => Position | undefined;
  readonly stop: () => Promise<void>;
}

/** Writes through the gatekeeper wake the reader; this is for whoever writes to the engine itself. */
const idleLook = 250;

export const runMapping = (
  mapping: DeclaredMapping,
  target: RunningFunction,
  engine: EngineClient,
  deletions: ServiceDeletions,
  directory: string,
): RunningMapping => {
  const checkpoint = openCheckpoint(join(directory, `${mapping.id}.checkpoint.json`));
  const passes = recordFilter(mapping.patterns);
  const stopping = new AbortController();
  const { signal } = stopping;
  const wait = (ms: number, until: AbortSignal) => pause(ms, undefined, { signal: until }).catch(() => {});
  let waker = new AbortController();
  const { label } = target.declared;

  const handle = async ({ shard, records }: StreamPage): Promise<boolean> => {
    const wanted = records.map((record) => delivered(record, mapping.streamArn, deletions)).filter(passes);
    const note = ({ dynamodb: { SequenceNumber } }: StreamRecord) =>
      checkpoint.write({ shard, sequenceNumber: SequenceNumber });
    const isDone = await deliver(wanted, mapping, {
      done: note,
      now: () => Date.now() / 1000,
      invoke: async (batch) => {
        const began = performance.now();
        const outcome = await target.invoke({ Records: batch });
        const state = "error" in outcome ? `failed: ${outcome.error.errorType}` : "ok";
        tell("stream", label, `${batch.length} records`, state, `${Math.round(performance.now() - began)} ms`);
        return outcome;
      },
      giveUp: (batch, condition, attempts) => {
        const details = { condition, attempts, shard, functionArn: target.declared.arn, streamArn: mapping.streamArn };
        if (mapping.queue !== undefined) {
          appendToQueue(join(directory, "queues", `${mapping.queue}.jsonl`), failureMessage(batch, details));
        }
        tell("alarm", label, `${batch.length} records given up`, condition);
      },
      backOff: async (attempt) => {
        await wait(Math.min(100 * 2 ** attempt, 10_000), signal);
        return !signal.aborted;
      },
    });
    const last = records.at(-1);
    // Past what the filter kept out, too.
    if (isDone && last !== undefined) note(last);
    return isDone;
  };

  const run = async (): Promise<void> => {
    let read: (() => Promise<StreamPage>) | undefined;
    while (!signal.aborted) {
      try {
        read ??= await readStream(engine, mapping.table, checkpoint.read(), mapping.batchSize);
        // A write during the look counts as well: it would else wait for the next one.
        waker = new AbortController();
        const page = await read();
        if (page.records.length === 0) await wait(idleLook, waker.signal);
        else await handle(page);
      } catch (error) {
        if (signal.aborted) return;
        tell("stream", label, (error as Error).message);
        read = undefined;
        await wait(1000, signal);
      }
    }
  };
  const running = run();
  return {
    wake: () => waker.abort(),
    table: mapping.table,
    position: checkpoint.read,
    stop: () => {
      stopping.abort();
      waker.abort();
      return running;
    },
  };
};

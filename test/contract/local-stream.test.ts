// What a mapping does with batches that fail, against Lambda's documented settings, and how it marks the service's deletions.

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../infra/local/functions/messages.ts";
import { failureMessage } from "../../infra/local/stream/alarm-queue.ts";
import { type BatchSettings, deliver } from "../../infra/local/stream/deliver.ts";
import { delivered, type StreamRecord } from "../../infra/local/stream/record.ts";
import { openServiceDeletions } from "../../infra/local/table/service-deletions.ts";

const record = (number: number, age = 0): StreamRecord => ({
  eventID: String(number),
  eventName: "INSERT",
  awsRegion: "engine",
  dynamodb: {
    Keys: { pk: { S: `P${number}` } },
    SequenceNumber: String(number),
    ApproximateCreationDateTime: 1000 - age,
  },
});
const batch = (...numbers: readonly number[]) => numbers.map((number) => record(number));
const settings: BatchSettings = { bisect: false, partial: false, retries: 2, maxAge: -1 };
const failed: Outcome = { error: { errorType: "Error", errorMessage: "no" } };
const ok: Outcome = { result: "null" };
const report = (...numbers: readonly number[]): Outcome => ({
  result: JSON.stringify({ batchItemFailures: numbers.map((number) => ({ itemIdentifier: String(number) })) }),
});

/** Delivers records to a function that answers as told, and writes down what happened. */
const run = async (
  records: readonly StreamRecord[],
  change: Partial<BatchSettings>,
  answer: (numbers: readonly number[], call: number) => Outcome,
) => {
  const calls: string[] = [];
  const givenUp: string[] = [];
  let done = 0;
  const numbers = (some: readonly StreamRecord[]) => some.map(({ eventID }) => Number(eventID));
  await deliver(
    records,
    { ...settings, ...change },
    {
      invoke: async (some) => {
        calls.push(numbers(some).join());
        return answer(numbers(some), calls.length);
      },
      done: (last) => {
        done = Number(last.eventID);
      },
      giveUp: (some, condition, attempts) => givenUp.push(`${numbers(some).join()} ${condition} ${attempts}`),
      now: () => 1000,
      backOff: async () => true,
    },
  );
  return { calls, givenUp, done };
};

describe("a batch", () => {
  test("that succeeds is done with in one call", async () => {
    expect(await run(batch(1, 2, 3), {}, () => ok)).toEqual({ calls: ["1,2,3"], givenUp: [], done: 3 });
  });
  test("that fails is tried again, then given up as a whole", async () => {
    const { calls, givenUp, done } = await run(batch(1, 2), {}, () => failed);
    expect({ calls, givenUp, done }).toEqual({
      calls: ["1,2", "1,2", "1,2"],
      givenUp: ["1,2 RetryAttemptsExhausted 3"],
      done: 2,
    });
  });
  test("with one bad record is halved until only that one is given up", async () => {
    const answer = (numbers: readonly number[]) => (numbers.includes(3) ? failed : ok);
    const { calls, givenUp, done } = await run(batch(1, 2, 3, 4), { bisect: true, retries: 0 }, answer);
    expect({ calls, givenUp, done }).toEqual({
      calls: ["1,2,3,4", "1,2", "3,4", "3", "4"],
      givenUp: ["3 RetryAttemptsExhausted 1"],
      done: 4,
    });
  });
  test("that reports failures goes on from the lowest of them", async () => {
    const answer = (_: readonly number[], call: number) => (call === 1 ? report(3, 2) : ok);
    expect(await run(batch(1, 2, 3), { partial: true }, answer)).toEqual({
      calls: ["1,2,3", "2,3"],
      givenUp: [],
      done: 3,
    });
  });
  test("whose report names a stranger fails whole", async () => {
    const answer = (_: readonly number[], call: number) => (call === 1 ? report(9) : ok);
    expect((await run(batch(1, 2), { partial: true }, answer)).calls).toEqual(["1,2", "1,2"]);
  });
  test("whose report was not agreed on counts as a success", async () => {
    expect((await run(batch(1, 2), {}, () => report(2))).calls).toEqual(["1,2"]);
  });
  test("gives up what is too old, and delivers the rest", async () => {
    const { calls, givenUp } = await run([record(1, 61), record(2, 60)], { maxAge: 60 }, () => ok);
    expect({ calls, givenUp }).toEqual({ calls: ["2"], givenUp: ["1 EventAgeExceeded 0"] });
  });
});

test("an alarm holds positions in the stream and no record", () => {
  const details = {
    condition: "RetryAttemptsExhausted",
    attempts: 4,
    functionArn: "f",
    streamArn: "s",
    shard: "shard",
  } as const;
  const message = failureMessage(batch(7, 8, 9), details);
  expect(message.DDBStreamBatchInfo).toMatchObject({
    shardId: "shard",
    startSequenceNumber: "7",
    endSequenceNumber: "9",
    batchSize: 3,
  });
  expect(JSON.stringify(message)).not.toContain("P7");
});

test("a removal is marked as the service's only if the sweep announced it, across restarts", () => {
  const file = join(mkdtempSync(join(tmpdir(), "assent-")), "expired");
  const removal = (number: number): StreamRecord => ({ ...record(number), eventName: "REMOVE" });
  const before = openServiceDeletions(file);
  before.announce(removal(1).dynamodb.Keys);
  before.announce(removal(2).dynamodb.Keys);
  before.retract(removal(2).dynamodb.Keys);
  const after = openServiceDeletions(file);
  expect(delivered(removal(1), "arn", after).userIdentity).toEqual({
    type: "Service",
    principalId: "dynamodb.amazonaws.com",
  });
  expect(delivered(removal(2), "arn", after).userIdentity).toBeUndefined();
  expect(delivered(record(1), "arn", after).userIdentity).toBeUndefined();
});

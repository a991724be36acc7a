// What DynamoDB says about writes that met: conflicts are tried again and then given up, lost races are answers.

import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, TransactWriteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { throughConflicts, won } from "../../shared/aws/races.ts";
import { openRecords } from "../../shared/aws/records.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { proofOf } from "../../shared/optin/proof/proof.ts";
import { confirmed, pending, start } from "./submissions.ts";

const $metadata = {};
const conflict = () => new TransactionConflictException({ $metadata, message: "" });
const lost = () => new ConditionalCheckFailedException({ $metadata, message: "" });
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({ $metadata, message: "", CancellationReasons: codes.map((Code) => ({ Code })) });

const waits: number[] = [];
beforeEach(() => {
  waits.length = 0;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((done: () => void, ms: number) => {
    waits.push(ms);
    queueMicrotask(done);
  }) as unknown as typeof setTimeout);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const failing = (times: number, fault: () => Error) => {
  const write = vi.fn(async () => {
    if (write.mock.calls.length <= times) throw fault();
    return "written";
  });
  return write;
};

describe("a write that meets another", () => {
  test.each([
    ["a plain write", conflict],
    ["a transaction", () => cancelled("None", "TransactionConflict")],
  ])("as %s is tried again until it is through", async (_, fault) => {
    const write = failing(3, fault);
    expect(await throughConflicts(write)).toBe("written");
    expect(write).toHaveBeenCalledTimes(4);
  });

  test("waits a random time of at most 10, 20, 40 … milliseconds, so that two do not meet again in step", async () => {
    vi.spyOn(Math, "random").mockReturnValueOnce(1).mockReturnValueOnce(0.5).mockReturnValueOnce(0).mockReturnValue(1);
    await throughConflicts(failing(5, conflict));
    expect(waits).toEqual([10, 10, 0, 80, 160]);
  });

  test("is given up after six tries, with the conflict itself", async () => {
    const fault = conflict();
    const write = failing(100, () => fault);
    await expect(throughConflicts(write)).rejects.toBe(fault);
    expect(write).toHaveBeenCalledTimes(6);
  });

  test("is not tried again when its condition failed as well: it has lost for good", async () => {
    const write = failing(100, () => cancelled("ConditionalCheckFailed", "TransactionConflict"));
    expect(await won(write)).toBe(false);
    expect(write).toHaveBeenCalledTimes(1);
  });
});

describe("a conditional write", () => {
  test("is won, lost as a plain write, or lost as a transaction", async () => {
    expect(await won(failing(0, lost))).toBe(true);
    expect(await won(failing(1, lost))).toBe(false);
    expect(await won(failing(1, () => cancelled("ConditionalCheckFailed", "None")))).toBe(false);
  });

  test.each([
    ["a throttle", () => cancelled("None", "ThrottlingError")],
    ["an item too large", () => cancelled("ValidationError")],
    ["a transaction cancelled without a reason", () => new TransactionCanceledException({ $metadata, message: "" })],
    ["a missing table", () => Object.assign(new Error("no table"), { name: "ResourceNotFoundException" })],
    ["a fault of ours", () => new TypeError("undefined is not a function")],
    ["a conflict that does not end", conflict],
  ])("throws %s, since an outage is no lost race", async (_, fault) => {
    const error = fault();
    await expect(won(failing(100, () => error))).rejects.toBe(error);
  });

  test("throws what is not even an error", async () => {
    await expect(won(() => Promise.reject("a text"))).rejects.toBe("a text");
  });
});

describe("the records", () => {
  const dynamo = mockClient(DynamoDBDocumentClient);
  const records = openRecords(new DynamoDBClient({ region: "eu-central-1" }), "table");
  const record = pending();
  const after = confirmed(record);
  const proof = proofOf(newsletter, after);
  beforeEach(() => {
    dynamo.reset();
  });

  test("try every kind of write again that a transaction stood in the way of", async () => {
    for (const command of [PutCommand, UpdateCommand, TransactWriteCommand]) {
      dynamo
        .on(command as typeof PutCommand)
        .rejectsOnce(conflict())
        .resolves({});
    }
    expect(await records.add(record, start)).toBeUndefined();
    expect(await records.move(record, { after })).toBe(true);
    expect(await records.move(record, { after, proof })).toBe(true);
    expect(dynamo.calls()).toHaveLength(6);
  });

  test("throw a first submission's failure, unless DynamoDB shows what is there instead", async () => {
    dynamo.on(PutCommand).rejects(lost());
    await expect(records.add(record, start)).rejects.toThrow(ConditionalCheckFailedException);
    dynamo.on(PutCommand).rejects(new Error("an outage"));
    await expect(records.add(record, start)).rejects.toThrow("an outage");
  });
});

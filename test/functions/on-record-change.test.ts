// The stream's function: mails in order, an outage stops the batch at the right place, a duplicate sends nothing.

import { describe, expect, test } from "vitest";
import { onRecordChange } from "../../functions/on-record-change.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import type { RecordKey } from "../../shared/optin/record.ts";
import { submit } from "../../shared/optin/submit.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { streamRecord } from "../support/events.ts";
import { caps, follow, openSandbox, type Sandbox, sent } from "../support/world.ts";
import { logged } from "./site.ts";

const people = ["one@example.org", "two@example.org", "three@example.org", "four@example.org"];

const signedUp = async (): Promise<Sandbox> => {
  const sandbox = openSandbox();
  for (const email of people) await submit(sandbox.world, sent(email));
  return sandbox;
};
const batch = (keys: readonly RecordKey[], first = 100) => ({
  Records: keys.map((key, at) => streamRecord(key, `${first + at}`)),
});
const recipients = ({ letters }: Sandbox) => letters.map(({ to }) => to);

describe("a batch of the stream", () => {
  test("sends the mail of every record, in its order, and reports nothing failed", async () => {
    const sandbox = await signedUp();
    expect(await onRecordChange(sandbox.world, caps)(batch(sandbox.stream))).toEqual({ batchItemFailures: [] });
    expect(recipients(sandbox)).toEqual(people);
    expect(logged()).toContain('"sent":4');
  });

  test("stops at the first outage and reports that record's sequence number, so that it is tried from there", async () => {
    const sandbox = await signedUp();
    const { mailer } = sandbox.world;
    let calls = 0;
    const send: typeof mailer.send = async (letter) => {
      if (++calls === 3) throw new Error("SES does not answer");
      return mailer.send(letter);
    };
    const world = { ...sandbox.world, mailer: { send } };
    expect(await onRecordChange(world, caps)(batch(sandbox.stream))).toEqual({
      batchItemFailures: [{ itemIdentifier: "102" }],
    });
    expect(calls).toBe(3);
    expect(recipients(sandbox)).toEqual(people.slice(0, 2));
    expect(await onRecordChange(world, caps)(batch(sandbox.stream.slice(2, 4), 102))).toEqual({
      batchItemFailures: [],
    });
    expect(recipients(sandbox)).toEqual(people);
  });

  test("leaves to the schedule what is due by now, so that a backlog is not sent by both", async () => {
    const sandbox = await signedUp();
    const now = sandbox.world.now();
    const Records = sandbox.stream.map((key, at) => streamRecord(key, `${at}`, at < 2 ? now : now + 1));
    expect(await onRecordChange(sandbox.world, caps)({ Records })).toEqual({ batchItemFailures: [] });
    expect(recipients(sandbox)).toEqual(people.slice(2));
    expect(logged()).toContain('"left":2');
  });

  test("reports an outage of the table in the same way", async () => {
    const sandbox = await signedUp();
    const everything = () => Promise.reject(new Error("the table does not answer"));
    const world = { ...sandbox.world, records: { ...sandbox.world.records, everything } };
    expect(await onRecordChange(world, caps)(batch(sandbox.stream))).toEqual({
      batchItemFailures: [{ itemIdentifier: "100" }],
    });
    expect(sandbox.attempts()).toBe(0);
  });

  test("goes on after a mail that SES refuses, whose debt stays for the sweep", async () => {
    const sandbox = await signedUp();
    sandbox.setPost("refusing");
    sandbox.wait(1);
    expect(await onRecordChange(sandbox.world, caps)(batch(sandbox.stream))).toEqual({ batchItemFailures: [] });
    expect(sandbox.attempts()).toBe(4);
    for (const record of sandbox.world.records.contents().records.values()) expect(record.owes).toBeDefined();
    expect(logged()).toContain('"refused":4');
  });
});

describe("a record of the stream", () => {
  test("that comes twice, in one batch or in two, sends one mail", async () => {
    const sandbox = await signedUp();
    const handle = onRecordChange(sandbox.world, caps);
    await handle(batch([...sandbox.stream, ...sandbox.stream.slice(0, 4)]));
    await handle(batch(sandbox.stream.slice(0, 4)));
    expect(recipients(sandbox)).toEqual(people);
    expect(logged()).toContain('"nothing":4');
  });

  test("that was confirmed before it came sends the welcome and not the confirmation again", async () => {
    const sandbox = openSandbox();
    await submit(sandbox.world, sent("one@example.org"));
    const handle = onRecordChange(sandbox.world, caps);
    await handle(batch(sandbox.stream.slice(0, 1)));
    await confirm(sandbox.world, follow(sandbox.letters[0], "confirm"));
    await handle(batch(sandbox.stream));
    expect(sandbox.letters.map(({ message }) => message.subject)).toEqual([
      expect.stringContaining("Please confirm"),
      expect.stringContaining("Confirmed"),
    ]);
  });

  test("that left, expired or was erased before it came sends nothing", async () => {
    const sandbox = await signedUp();
    const handle = onRecordChange(sandbox.world, caps);
    const [gone, left] = sandbox.stream;
    if (gone === undefined || left === undefined) throw new Error("nothing is owed");
    const record = await sandbox.world.records.find(gone);
    if (record !== undefined) await sandbox.world.records.move(record, {});
    await handle(batch([left]));
    await confirm(sandbox.world, follow(sandbox.letters[0], "confirm"));
    await leave(sandbox.world, left);
    sandbox.wait(3 * 86_400);
    expect(await handle(batch(sandbox.stream))).toEqual({ batchItemFailures: [] });
    expect(sandbox.letters).toHaveLength(1);
  });

  test("whose keys nobody knows, as a proof's or a newer version's, is no failure", async () => {
    const sandbox = openSandbox();
    const strange = { dynamodb: { Keys: { pk: { S: "OTHER#x" }, sk: { S: "y" } }, SequenceNumber: "7" } };
    expect(await onRecordChange(sandbox.world, caps)({ Records: [strange, { dynamodb: {} }, {}] })).toEqual({
      batchItemFailures: [],
    });
  });
});

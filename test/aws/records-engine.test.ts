// The DynamoDB port against an engine: the contract of records, and what only a table has: keys, indexes, pages.

import { DynamoDBDocumentClient, PutCommand, QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import { openRecords } from "../../shared/aws/records.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { without } from "../../shared/kit/without.ts";
import { confirmationSkeleton } from "../../shared/mail/confirmation.ts";
import { skeletonHash } from "../../shared/mail/skeleton.ts";
import { confirmationSent, released } from "../../shared/optin/debt.ts";
import type { Records } from "../../shared/optin/ports.ts";
import { proofOf } from "../../shared/optin/proof/proof.ts";
import { expiry, indexes, keys } from "../../shared/table.ts";
import { frame } from "../rules/page-samples.ts";
import { describeOnEngine } from "../support/engine.ts";
import { recordsContract } from "../support/records-contract.ts";
import { seatsContract } from "../support/seats-contract.ts";
import { confirmed, pending, start } from "./submissions.ts";

const closing = (record: ReturnType<typeof confirmed>) =>
  proofOf(newsletter, record, { why: "withdrawn", at: start + 120 });

describeOnEngine("the records in the engine", (engine) => {
  let records: Records;
  let TableName: string;
  const client = () => DynamoDBDocumentClient.from(engine.dynamo);
  const items = async () => (await client().send(new ScanCommand({ TableName }))).Items ?? [];
  const listed = async (person: string) => {
    const query = {
      TableName,
      IndexName: indexes.list.name,
      KeyConditionExpression: "listKey = :key",
      ExpressionAttributeValues: { ":key": keys.list("newsletter", person) },
    };
    return (await client().send(new QueryCommand(query))).Items ?? [];
  };
  const due = async () => {
    const query = { TableName, IndexName: indexes.due.name };
    return (await client().send(new ScanCommand(query))).Items ?? [];
  };

  beforeEach(async () => {
    TableName = await engine.table();
    records = openRecords(engine.dynamo, TableName);
  });

  recordsContract("DynamoDB", async () => records);
  seatsContract("DynamoDB", async () => records);

  describe("a first submission", () => {
    test("is stored under keys that name nobody, with its end as the table's TTL", async () => {
      const record = pending();
      await records.add(record, start);
      const [item] = await items();
      expect(item).toMatchObject({
        pk: `PERSON#${record.person}`,
        sk: `FORM#newsletter#${record.id}`,
        expiresAt: start + 2 * 86_400,
      });
      expect(`${item?.pk} ${item?.sk} ${item?.dueKey}`).not.toMatch(/company|mustermann|@/i);
    });

    test("throws what is no lost race, so that nobody is told that it was stored", async () => {
      await expect(openRecords(engine.dynamo, "no-such-table").add(pending(), start)).rejects.toThrow();
    });
  });

  describe("all about one person", () => {
    test("is complete beyond the megabyte that one answer holds", async () => {
      const long = (count: number) => pending({ answers: { firstName: `${count}`, lastName: "x".repeat(300_000) } });
      const many = Array.from({ length: 5 }, (_, count) => long(count));
      await Promise.all(many.map((record) => records.add(record, start)));
      const known = await records.everything(many[0]?.person ?? "");
      expect(known.records.map(({ id }) => id).sort()).toEqual(many.map(({ id }) => id).sort());
    });

    test("is refused rather than misread when it was written by a newer version", async () => {
      const record = { ...pending(), schema: 2 } as unknown as ReturnType<typeof pending>;
      await records.add(record, start);
      await expect(records.everything(record.person)).rejects.toThrow("schema 2");
      await expect(records.find(record)).rejects.toThrow("schema 2");
    });

    test("is read consistently, and so is a single record", async () => {
      const reads: unknown[] = [];
      engine.dynamo.middlewareStack.add(
        (next) => (args) => {
          reads.push((args.input as { ConsistentRead?: boolean }).ConsistentRead);
          return next(args);
        },
        { step: "initialize", name: "reads" },
      );
      await records.find(pending());
      await records.everything(pending().person);
      engine.dynamo.middlewareStack.remove("reads");
      expect(reads).toEqual([true, true]);
    });
  });

  describe("a record that is closed", () => {
    test("leaves its proof and nothing that the person typed", async () => {
      const record = pending();
      const after = confirmed(record);
      await records.add(record, start);
      await records.move(record, { after });
      await records.move(after, { proof: closing(after) });
      const left = await items();
      expect(left).toHaveLength(1);
      expect(left[0]).toMatchObject({
        sk: `PROOF#newsletter#${record.id}#${after.confirmedAt}`,
        ending: { why: "withdrawn", at: start + 120 },
      });
      expect(JSON.stringify(left)).not.toMatch(/mustermann|maximiliane|@|dueKey|listKey/i);
    });

    test("ten times at once is closed once, with one proof", async () => {
      const record = pending();
      const after = confirmed(record);
      await records.add(record, start);
      await records.move(record, { after });
      const closed = await Promise.all(
        Array.from({ length: 10 }, () => records.move(after, { proof: closing(after) })),
      );
      expect(closed.filter(Boolean)).toHaveLength(1);
      expect((await items()).map(({ sk }) => sk.split("#")[0])).toEqual(["PROOF"]);
    });
  });

  describe("a mail's template", () => {
    const skeleton = confirmationSkeleton(frame("de"), { form: newsletter, declared: ["Ja."] });
    const hash = skeletonHash(skeleton);

    test("stands under its hash, in the partition that a policy names, without an end and without anybody's data", async () => {
      await records.keepTemplate(hash, skeleton);
      const [item, ...others] = await items();
      expect(others).toEqual([]);
      expect(item).toMatchObject({ pk: "TEMPLATES", sk: `TEMPLATE#${hash}`, schema: 1, text: skeleton.text });
      expect(item).not.toHaveProperty(expiry);
      expect(await due()).toEqual([]);
    });

    test("is asked for once by a function that sends a thousand, and written by none that finds it", async () => {
      const asked: string[] = [];
      engine.dynamo.middlewareStack.add(
        (next, { commandName = "" }) =>
          (args) => {
            asked.push(commandName);
            return next(args);
          },
        { step: "initialize", name: "asked" },
      );
      for (let mails = 0; mails < 1000; mails++) await records.keepTemplate(hash, skeleton);
      expect(asked.splice(0)).toEqual(["GetItemCommand", "PutItemCommand"]);
      const anew = openRecords(engine.dynamo, TableName);
      for (let mails = 0; mails < 1000; mails++) await anew.keepTemplate(hash, skeleton);
      engine.dynamo.middlewareStack.remove("asked");
      expect(asked).toEqual(["GetItemCommand"]);
    });

    test("kept by many functions at once is kept once, and stays what the first of them wrote", async () => {
      const rivals = Array.from({ length: 8 }, () => openRecords(engine.dynamo, TableName));
      await Promise.all(rivals.map((rival, at) => rival.keepTemplate(hash, { ...skeleton, subject: `${at}` })));
      const first = await records.findTemplate(hash);
      await openRecords(engine.dynamo, TableName).keepTemplate(hash, skeleton);
      expect(await items()).toHaveLength(1);
      expect(await records.findTemplate(hash)).toEqual(first);
    });

    test("that could not be kept is tried again with the next mail", async () => {
      const lost = openRecords(engine.dynamo, "no-such-table");
      await expect(lost.keepTemplate(hash, skeleton)).rejects.toThrow();
      await expect(lost.keepTemplate(hash, skeleton)).rejects.toThrow();
    });
  });

  describe("how a mailbox stands", () => {
    test("is one item under the person's key that names nobody and never ends", async () => {
      const { person } = pending();
      await records.noteSoftBounce(person, "message-1", start + 10);
      await records.suppress(person, { why: "complained", at: start });
      expect(await items()).toEqual([
        {
          pk: `PERSON#${person}`,
          sk: "STANDING",
          schema: 1,
          softBounces: new Set(["message-1"]),
          suppressed: { why: "complained", at: start },
        },
      ]);
    });

    test("is tidied up by the table's TTL where only soft bounces were counted", async () => {
      await records.noteSoftBounce(pending().person, "message-1", start + 10);
      expect((await items()).map(({ expiresAt }) => expiresAt)).toEqual([start + 10]);
    });

    test("that was written by a newer version is refused rather than taken for none", async () => {
      const { person } = pending();
      const Item = { pk: `PERSON#${person}`, sk: "STANDING", schema: 2, barred: true };
      await client().send(new PutCommand({ TableName, Item }));
      await expect(records.everything(person)).rejects.toThrow("schema 2");
    });

    test("that could not be stored is told, so that the report is tried again", async () => {
      const lost = openRecords(engine.dynamo, "no-such-table");
      await expect(lost.suppress("p", { why: "bounced", at: start })).rejects.toThrow();
      await expect(lost.noteSoftBounce("p", "message-1", start)).rejects.toThrow();
    });
  });

  describe("the due index", () => {
    test("is sparse: it holds what is owed by its key alone, and lets go in the write that pays", async () => {
      const [owing, paid] = [pending(), pending({ answers: { firstName: "paid" } })];
      for (const record of [owing, paid]) await records.add(record, start);
      const note = released(
        confirmationSent(paid, { at: start + 5, messageId: "message-1", template: "t", seal: "seal" }),
      );
      await records.note(paid, note, "owed");
      const entries = await due();
      expect(entries.map(({ sk }) => sk)).toEqual([`FORM#newsletter#${owing.id}`]);
      expect(Object.keys(entries[0] ?? {}).sort()).toEqual(["dueAt", "dueKey", "pk", "sk"]);
      await records.move(owing, {});
      expect(await due()).toEqual([]);
    });
  });

  describe("the list index", () => {
    test("holds who confirmed and no one else, with what an export needs and no more", async () => {
      const [record, waiting] = [pending(), pending({ answers: { firstName: "waiting" } })];
      for (const each of [record, waiting]) await records.add(each, start);
      expect(await listed(record.person)).toEqual([]);
      await records.move(record, { after: confirmed(record) });
      const [entry, ...others] = await listed(record.person);
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ sk: `FORM#newsletter#${record.id}`, email: record.email });
      expect(Object.keys(entry ?? {}).sort()).toEqual(
        ["answers", "confirmedAt", "email", "language", "listKey", "pk", "sk"].sort(),
      );
    });

    test("lets go of who left, whether their record is closed or lives on without the list", async () => {
      const [closes, stays] = [pending(), pending({ answers: { firstName: "Max" } })];
      const [closed, before] = [confirmed(closes), confirmed(stays)];
      for (const record of [closes, stays]) await records.add(record, start);
      await records.move(closes, { after: closed });
      await records.move(stays, { after: before });
      expect(await listed(closes.person)).toHaveLength(2);
      await records.move(closed, { proof: closing(closed) });
      const after = { ...without(before, "list"), revision: before.revision + 1 };
      await records.move(before, { after });
      expect(await listed(closes.person)).toEqual([]);
      expect(await records.find(stays)).toEqual(after);
    });
  });
});

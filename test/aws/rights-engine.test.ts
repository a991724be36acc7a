// The rights on the real engine: the contract of what they write, the journal, and an erasure among everything else.

import { setImmediate } from "node:timers/promises";
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openAccess } from "../../shared/aws/access.ts";
import { openJournal } from "../../shared/aws/journal.ts";
import { openPeople } from "../../shared/aws/people.ts";
import { openRecords } from "../../shared/aws/records.ts";
import { openRequests } from "../../shared/aws/requests.ts";
import { nonce } from "../../shared/kit/bytes.ts";
import type { Entry, Journal } from "../../shared/optin/journal.ts";
import { paused } from "../../shared/optin/restriction/pause.ts";
import { keys } from "../../shared/table.ts";
import { describeOnEngine } from "../support/engine.ts";
import { eraseAmong, meanwhile } from "../support/erasing.ts";
import { eraseHeld, reaching } from "../support/erasing-held.ts";
import { peopleContract } from "../support/people-contract.ts";
import { confirmed, pending, start } from "./submissions.ts";

const day = 86_400;

describeOnEngine("rights in the engine", (engine) => {
  let table: Promise<string> | undefined;
  const opened = async () => {
    table ??= engine.table();
    const TableName = await table;
    const client = DynamoDBDocumentClient.from(engine.dynamo);
    return {
      client,
      TableName,
      records: openRecords(engine.dynamo, TableName),
      people: openPeople(engine.dynamo, TableName),
      leave: async (person: string, sk: string) =>
        void (await client.send(new PutCommand({ TableName, Item: { pk: keys.person(person), sk, schema: 1 } }))),
    };
  };

  peopleContract("DynamoDB", opened);

  test("a restricted record has no end that the table's TTL knows of and stands in no index", async () => {
    const { client, records, TableName } = await opened();
    const before = pending();
    await records.add(before, start);
    await records.move(before, { after: paused(before, start) });
    const inForce = confirmed({ ...before, revision: 2 });
    await records.move(
      { ...before, revision: 2 },
      { after: { ...inForce, expiresAt: start + day, paused: { at: start } } },
    );
    const all = (await client.send(new ScanCommand({ TableName }))).Items ?? [];
    const item = all.find(({ pk }) => pk === keys.person(before.person));
    expect(item).toMatchObject({ paused: { at: start, expiresAt: start + day }, list: "newsletter" });
    for (const name of ["expiresAt", "dueKey", "listKey"]) expect(item).not.toHaveProperty(name);
  });

  test("who is erased while several things happen is gone in the end, whatever the order", async () => {
    const open = await opened();
    const things = fc.subarray([...meanwhile], { minLength: 2, maxLength: 5 });
    const turns = fc.array(fc.nat({ max: 11 }), { minLength: 16, maxLength: 48 });
    const property = fc.asyncProperty(things, turns, (several, order) =>
      eraseAmong(open, `${nonce(9)}@example.com`, several, order),
    );
    await fc.assert(property, { numRuns: 12 });
    expect.hasAssertions();
  });

  test("of all kinds of things held of who is erased nothing is left, whatever reaches for them in the same moments", async () => {
    const { TableName, records, people } = await opened();
    const access = openAccess(engine.dynamo, TableName);
    const held = { records, people, access, requests: openRequests(engine.dynamo, TableName) };
    const things = fc.subarray([...reaching], { minLength: 2, maxLength: 5 });
    const turns = fc.array(fc.nat({ max: 11 }), { minLength: 16, maxLength: 48 });
    const property = fc.asyncProperty(things, turns, (several, order) => eraseHeld(held, several, order));
    await fc.assert(property, { numRuns: 16 });
    expect.hasAssertions();
  });

  describe("the journal", () => {
    const read = async (entries: AsyncIterable<Entry>) => {
      const all: Entry[] = [];
      for await (const entry of entries) all.push(entry);
      return all;
    };

    test("gives back what was noted since a moment, in order, over the days, and ends after 35 days", async () => {
      const name = await engine.table();
      const journal = openJournal(engine.dynamo, name, () => start + 3 * day);
      const entries: readonly Entry[] = [
        { what: "withdrawn", person: "p", form: "newsletter", consent: "newsletter", at: start - 60 },
        { what: "erased", person: "p", at: start },
        { what: "suppressed", person: "p", why: "objected", at: start },
        { what: "moved", person: "p", to: "q", at: start + 2 * day },
      ];
      for (const entry of entries.toReversed()) await journal.note(entry);
      expect(await read(journal.since(start - 60))).toHaveLength(4);
      const since = await read(journal.since(start));
      expect(since.map(({ at }) => at)).toEqual([start, start, start + 2 * day]);
      expect(since).toEqual(expect.arrayContaining(entries.slice(1)));
      const client = DynamoDBDocumentClient.from(engine.dynamo);
      const items = (await client.send(new ScanCommand({ TableName: name }))).Items ?? [];
      expect(items.map(({ expiresAt }) => expiresAt).sort()).toEqual(entries.map(({ at }) => at + 35 * day).sort());
    });

    test("gives back what was noted within one second in the order of noting, by one and by several", async () => {
      const name = await engine.table();
      const two = [0, 1].map(() => openJournal(engine.dynamo, name, () => start)) as [Journal, Journal];
      const people: string[] = [];
      for (const journal of [...two, ...two, ...two, ...two]) {
        for (let time = 0; time < 2; time++) {
          const person = `p${people.push(`p${people.length}`) - 1}`;
          await journal.note({ what: "erased", person, at: start });
        }
        // Clocks tell milliseconds apart; a person's next press takes longer.
        const ended = Date.now();
        while (Date.now() < ended + 2) await setImmediate();
      }
      expect((await read(two[0].since(start))).map(({ person }) => person)).toEqual(people);
    });

    test("that a function was not given fails what is to be remembered, before it is done", async () => {
      const journal = openJournal(engine.dynamo, undefined, () => start);
      await expect(journal.note({ what: "erased", person: "p", at: start })).rejects.toThrow("journal");
      await expect(read(journal.since(start))).rejects.toThrow("journal");
    });
  });
});

// A restored table on the real engine: what people had erased since is in it again, until it is adopted.

import { DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import { openAccess } from "../../shared/aws/access.ts";
import { openJournal } from "../../shared/aws/journal.ts";
import { openPeople } from "../../shared/aws/people.ts";
import { openRecords } from "../../shared/aws/records.ts";
import { openRequests } from "../../shared/aws/requests.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { personKey } from "../../shared/optin/link.ts";
import { submit } from "../../shared/optin/submit.ts";
import { describeOnEngine } from "../support/engine.ts";
import { follow, openSandbox, personSecret, sent } from "../support/world.ts";
import { openDesk } from "./desk.ts";

describeOnEngine("a restored table", (engine) => {
  const opened = async () => {
    const dynamo = engine.dynamo;
    const [table, restored, journalName] = [await engine.table(), await engine.table(), await engine.table()];
    const box = openSandbox({ newsletter });
    const ports = {
      ...{ records: openRecords(dynamo, table), people: openPeople(dynamo, table), access: openAccess(dynamo, table) },
      journal: openJournal(dynamo, journalName, box.world.now),
    };
    const world = { ...box.world, ...ports };
    const { assent, json } = openDesk(
      { newsletter },
      {
        ...{ ...ports, table, now: box.world.now, requests: openRequests(dynamo, table) },
        beside: (name) => ({ records: openRecords(dynamo, name), people: openPeople(dynamo, name) }),
      },
    );
    const documents = DynamoDBDocumentClient.from(dynamo);
    const items = async (TableName: string) =>
      (await documents.send(new ScanCommand({ TableName, ConsistentRead: true }))).Items ?? [];
    const joins = async (email: string) => {
      await submit(world, sent(email, { answers: { firstName: "Ada" } }));
      const person = personKey(personSecret, email);
      const [record] = (await world.records.everything(person)).records;
      if (record !== undefined) await deliver(world, record);
      box.wait(60);
      await confirm(world, follow(box.letters.at(-1), "confirm"));
    };
    /** What point-in-time recovery does: the table as it is now, under another name. */
    const restore = async () => {
      for (const Item of await items(table)) await documents.send(new PutCommand({ TableName: restored, Item }));
    };
    return { assent, box, items, joins, json, restore, restored, table };
  };

  test("has the erased gone again, the withdrawn withdrawn as of then, the restricted restricted", async () => {
    const { box, items, joins, json, restore, restored, table } = await opened();
    const who = ["erased", "withdrawn", "restricted", "objected", "stays"].map((name) => `${name}@example.com`);
    const [erased = "", withdrawn = "", restricted = "", objected = "", stays = ""] = who;
    for (const email of who) await joins(email);
    // Left, and came back before the restored moment: the journal still tells of the former.
    await json("person", "withdraw", stays);
    box.wait(3600);
    await joins(stays);
    box.wait(86_400);
    await restore();
    await json("person", "erase", erased);
    await json("person", "withdraw", withdrawn, "--received=2026-11-24");
    await json("person", "restrict", restricted);
    await json("person", "object", objected);
    box.wait(3600);

    const addresses = async () =>
      (await items(restored)).flatMap(({ sk, email }) => (String(sk).startsWith("FORM#") ? [email] : []));
    expect((await addresses()).sort()).toEqual([...who].sort());
    const adopted = await json("restore", "adopt", `--table=${restored}`);
    expect(adopted.counts).toMatchObject({
      erased: { applied: 1 },
      restricted: { applied: 1 },
      suppressed: { applied: 1 },
    });
    expect((await addresses()).sort()).toEqual([restricted, stays]);
    expect(JSON.stringify(await items(restored))).not.toContain(erased);
    const proofs = (all: Record<string, unknown>[]) =>
      all
        .filter(({ sk }) => String(sk).startsWith("PROOF#"))
        .toSorted((a, b) => (String(a.pk) < String(b.pk) ? -1 : 1));
    expect(proofs(await items(restored))).toEqual(proofs(await items(table)));
    expect((await items(restored)).find(({ email }) => email === restricted)).toMatchObject({ paused: {} });

    const after = await items(restored);
    const again = await json("restore", "adopt", `--table=${restored}`);
    const applied = Object.values(again.counts).map((count) => (count as { applied: number }).applied);
    expect(applied.every((count) => count === 0)).toBe(true);
    expect(await items(restored)).toEqual(after);
  });

  test("is none that is served, none that is not there, and none older than the journal", async () => {
    const { assent, restored, table } = await opened();
    const adopt = (...words: string[]) => assent("restore", "adopt", ...words);
    expect(await adopt(`--table=${table}`)).toMatchObject({ code: 1, err: expect.stringContaining("serves") });
    expect(await adopt("--table=nothing")).toMatchObject({ code: 1, err: expect.stringContaining("no table nothing") });
    const old = await adopt(`--table=${restored}`, "--since=2026-10-01");
    expect(old).toMatchObject({ code: 1, err: expect.stringContaining("the journal reaches back to 2026-10-19") });
    for (const words of [[], [`--table=${restored}`, "--since=2027-01-01"]])
      expect((await adopt(...words)).code).toBe(2);
  });
});

// The two readings of the whole table, against the engine: every shard, every page, nothing that was not asked for.

import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import { onePerPerson } from "../../infra/cli/audience/one-per-person.ts";
import { openAudience } from "../../shared/aws/audience.ts";
import { openCensus } from "../../shared/aws/census.ts";
import { proofItem, recordItem } from "../../shared/aws/items.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { nonce } from "../../shared/kit/bytes.ts";
import { proofOf } from "../../shared/optin/proof/proof.ts";
import { keys } from "../../shared/table.ts";
import { confirmed, pending } from "../aws/submissions.ts";
import { describeOnEngine } from "../support/engine.ts";

const gathered = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describeOnEngine("the readings of the whole table", (engine) => {
  const filled = async (items: readonly object[]) => {
    const table = await engine.table();
    const client = DynamoDBDocumentClient.from(engine.dynamo, { marshallOptions: { removeUndefinedValues: true } });
    for (const Item of items)
      await client.send(new PutCommand({ TableName: table, Item: Item as Record<string, unknown> }));
    return { audience: openAudience(engine.dynamo, table), census: openCensus(engine.dynamo, table) };
  };
  const member = (person: string, more: object = {}) =>
    confirmed(pending({ person, email: `${person}@example.com`, ...more }));

  test("the list gives everybody on it, from every shard, and nobody else", async () => {
    const people = Array.from({ length: 60 }, () => nonce(24));
    const others = [pending({ person: nonce(24) }), { ...member(nonce(24)), list: "other" }];
    const { audience } = await filled([...people.map((person) => member(person)), ...others].map(recordItem));
    const shards = await Promise.all(audience.list("newsletter").map(gathered));
    expect(shards).toHaveLength(keys.allDue().length);
    expect(shards.filter((shard) => shard.length > 0).length).toBeGreaterThan(4);
    expect(
      shards
        .flat()
        .map(({ person }) => person)
        .sort(),
    ).toEqual(people.sort());
  });

  test("a member is as the record has it, with what a line of the export is made of", async () => {
    const record = member("P", { language: "es", answers: { firstName: "Zoë" } });
    const { audience } = await filled([recordItem(record)]);
    const [found] = (await Promise.all(audience.list("newsletter").map(gathered))).flat();
    const { person, form, id, email, answers, language, confirmedAt } = record;
    expect(found).toEqual({ person, form, id, email, answers, language, confirmedAt });
  });

  test("a list longer than one answer of DynamoDB comes whole, in the order of people's keys, each once", async () => {
    const long = "x".repeat(12_000);
    const people = Array.from({ length: 120 }, (_, at) => `A${String(at).padStart(4, "0")}`);
    const records = people.map((person) => member(person, { answers: { firstName: long } }));
    const twice = { ...member("A0050", { answers: { firstName: "newer" } }), confirmedAt: 2_000_000_000 };
    const { audience } = await filled([...records, twice].map(recordItem));
    const shards = await Promise.all(audience.list("newsletter").map((shard) => gathered(onePerPerson(shard))));
    expect(shards.flat().map(({ person }) => person)).toEqual(people);
    expect(shards.flat()[50]?.answers).toEqual({ firstName: "newer" });
  });

  test("the census gives everybody once, with records and proofs together and without what they typed", async () => {
    const [one, two] = [member("one", { id: "a" }), member("one", { id: "b", answers: { firstName: "typed" } })];
    const proof = proofOf(newsletter, one, { why: "withdrawn", at: one.confirmedAt + 1 });
    const waiting = pending({ person: "other" });
    const { census } = await filled([recordItem(one), recordItem(two), proofItem(proof), recordItem(waiting)]);
    const people = await gathered(census.people());
    expect(people.map((items) => items.length).sort()).toEqual([1, 3]);
    expect(JSON.stringify(people)).not.toMatch(/typed|@|email/);
    const [three = []] = people.filter((items) => items.length === 3);
    expect(three.map(({ state, ending }) => state ?? ending?.why)).toEqual(["confirmed", "confirmed", "withdrawn"]);
    expect(three[0]?.consents).toEqual(one.consents);
  });
});

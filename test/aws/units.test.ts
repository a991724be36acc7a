// What a sign-up costs: capacity units per step, as the engine counts them with ReturnConsumedCapacity.

import { type ConsumedCapacity, type DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { beforeEach, expect, test } from "vitest";
import { openRecords } from "../../shared/aws/records.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import type { World } from "../../shared/optin/ports.ts";
import type { RecordKey } from "../../shared/optin/record.ts";
import { submit } from "../../shared/optin/submit.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { describeOnEngine } from "../support/engine.ts";
import { follow, openSandbox, type Sandbox, sent } from "../support/world.ts";

/** As long as SES makes them. */
const messageId = "0107019a9f3c1d2e-4b5c6d7e-8f90-4a1b-9c2d-3e4f5a6b7c8d-000000";

const signUp = sent("maximiliane.mustermann-schneider@marketing.company.example", {
  answers: { firstName: "Maximiliane", lastName: "Mustermann-Schneider" },
  language: "de",
  notice: "q1w2e3r4t5z6",
  origin: { site: "www.company.example", page: "/de/unternehmen/newsletter-anmeldung", network: "2001:db8:1234::" },
});

interface Step {
  readonly step: string;
  readonly read: number;
  readonly written: number;
}

/** Asks for the consumed capacity of every command of a client, and gives what came back since it was last asked. */
const meter = (dynamo: DynamoDBClient): ((step: string) => Step) => {
  const reads: number[] = [];
  const writes: number[] = [];
  dynamo.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const asking = { ...args, input: { ...args.input, ReturnConsumedCapacity: "INDEXES" } };
        const result = await next(asking as typeof args);
        const { ConsumedCapacity } = result.output as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
        const units = [ConsumedCapacity ?? []].flat().map(({ CapacityUnits = 0 }) => CapacityUnits);
        (/^(Get|Query)/.test(commandName) ? reads : writes).push(...units);
        return result;
      },
    { step: "initialize", name: "meter", override: true },
  );
  const drained = (units: number[]): number => units.splice(0).reduce((sum, one) => sum + one, 0);
  return (step) => ({ step, read: drained(reads), written: drained(writes) });
};

const table = (steps: readonly Step[]): string =>
  ["step: write units, read units", ...steps.map(({ step, read, written }) => `${step}: ${written}, ${read}`)].join(
    "\n",
  );

const total = (steps: readonly Step[]): number => steps.reduce((sum, { written }) => sum + written, 0);

describeOnEngine("the units of capacity", (engine) => {
  let sandbox: Sandbox;
  let world: World;
  let measured: (step: string) => Step;
  let keys: RecordKey[];
  let tableName: string;

  const inbox = () => sandbox.letters.at(-1);
  const optIn = async (pay: () => Promise<unknown>): Promise<Step[]> => {
    await submit(world, signUp);
    const steps = [measured("sign-up")];
    await pay();
    steps.push(measured("note of the confirmation mail"));
    sandbox.wait(90);
    const claim = follow(inbox(), "confirm");
    keys = [claim];
    await confirm(world, claim);
    steps.push(measured("confirmation with its proof"));
    await pay();
    steps.push(measured("note of the welcome mail"));
    return steps;
  };

  beforeEach(async () => {
    sandbox = openSandbox();
    const { mailer } = sandbox.world;
    const named = async (letter: Parameters<typeof mailer.send>[0]) => {
      const answer = await mailer.send(letter);
      return answer.outcome === "accepted" ? { ...answer, messageId } : answer;
    };
    tableName = await engine.table();
    const records = openRecords(engine.dynamo, tableName);
    world = { ...sandbox.world, records, mailer: { send: named } };
    measured = meter(engine.dynamo);
    keys = [];
  });

  /** What the first mail with these words costs besides: its template, once for everybody. */
  const keepTemplate = async () => {
    const somebody = { answers: { email: "first@example.org" }, consents: ["newsletter"], texts: {} };
    await submit(world, { ...signUp, submission: somebody });
    measured("somebody's sign-up");
    await sweep();
    return measured("the first mail with these words");
  };
  const stream = async () => {
    const due: RecordKey[] = [];
    for (const shard of world.records.due(world.now() + 60)) for await (const key of shard) due.push(key);
    measured("looking up what a stream would bring");
    for (const key of due) await deliver(world, key);
  };
  const sweep = async () => {
    sandbox.wait(61);
    await tendDue(world, () => true);
  };

  test.each([
    ["the stream", stream],
    ["the sweep alone", sweep],
  ])("of an opt-in whose mails are sent by %s are nine at most, two of them for the sign-up", async (_, pay) => {
    await keepTemplate();
    const steps = await optIn(pay);
    expect(sandbox.letters).toHaveLength(3);
    const record = await world.records.find(keys[0] as RecordKey);
    expect(record).toMatchObject({ state: "confirmed", mailed: { messageId } });
    expect(record?.consents.newsletter?.seal).toBeDefined();
    expect(record?.owes).toBeUndefined();
    expect(steps[0]?.written, table(steps)).toBe(2);
    expect(total(steps), table(steps)).toBeLessThanOrEqual(9);
    // A meter that counts nothing would pass the line above.
    expect(Math.min(...steps.map(({ written }) => written)), table(steps)).toBeGreaterThanOrEqual(2);
  });

  test("of a mail's template are paid once, and once again by no function that starts anew", async () => {
    const { written: first } = await keepTemplate();
    const [, { written: further } = { written: 0 }] = await optIn(stream);
    expect(first - further).toBeGreaterThanOrEqual(3);
    expect(first - further).toBeLessThanOrEqual(8);
    const anew = openRecords(engine.dynamo, tableName);
    const template = (await anew.find(keys[0] as RecordKey))?.mailed?.template ?? "";
    const skeleton = await anew.findTemplate(template);
    measured("looking");
    await anew.keepTemplate(template, skeleton ?? expect.fail("no template was kept"));
    const { read, written } = measured("a function that starts anew");
    expect([written, read > 0, read <= 1.5]).toEqual([0, true, true]);
  });

  test("stay those of one unit an item: a record and its proof are under a kilobyte", async () => {
    await optIn(stream);
    const claim = follow(inbox(), "unsubscribe");
    const sizes = async () => {
      const { Items = [] } = await engine.dynamo.send(new ScanCommand({ TableName: tableName }));
      return Items.filter(({ pk }) => pk?.S?.startsWith("PERSON#")).map(
        (item) => JSON.stringify(unmarshall(item)).length,
      );
    };
    const [record = 0] = await sizes();
    await leave(world, claim);
    const [proof = 0, ...others] = await sizes();
    expect(others).toEqual([]);
    expect([record > 500, record]).toEqual([true, expect.toSatisfy((size: number) => size < 1024)]);
    expect([proof > 400, proof]).toEqual([true, expect.toSatisfy((size: number) => size < 1024)]);
  });

  test("of a sweep with nothing to do are reads of the shards and no write", async () => {
    await sweep();
    const { written, read } = measured("sweep");
    expect(written).toBe(0);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThanOrEqual(5);
  });

  test.each([
    ["nobody is known", async () => {}],
    ["its mail is owed", () => submit(world, signUp)],
    ["it waits for its confirmation", async () => submit(world, signUp).then(stream)],
    ["it was confirmed", () => optIn(stream)],
  ])("of a form are those of one write, and its time that of one call, when %s", async (_, before) => {
    await before();
    measured("before");
    const calls: string[] = [];
    engine.dynamo.middlewareStack.add(
      (next, { commandName = "" }) =>
        (args) => {
          calls.push(commandName);
          return next(args);
        },
      { step: "initialize", name: "calls" },
    );
    await submit(world, signUp);
    engine.dynamo.middlewareStack.remove("calls");
    expect(calls).toEqual(["UpdateItemCommand"]);
    expect(measured("again").written).toBeLessThanOrEqual(2);
  });
});

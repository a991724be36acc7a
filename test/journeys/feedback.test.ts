// Receivers speak: sign-ups by SES' simulator addresses, over HTTP, through the synthesized template on this machine.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Item, isProof, isStanding, readProof, readStanding } from "../../shared/aws/items.ts";
import { personKey } from "../../shared/optin/link.ts";
import { isIntact } from "../../shared/optin/seal.ts";
import { keys } from "../../shared/table.ts";
import { makePlace, type Place, type Started, start, until } from "../contract/local-stack.ts";

let place: Place;
let stack: Started;
let dynamo: DynamoDBClient;

beforeAll(async () => {
  place = await makePlace();
  stack = await start(place, { ASSENT_LOCAL_APP: join(import.meta.dirname, "../../infra/app.ts") });
  dynamo = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${place.ports.DYNAMODB_PORT}`,
    region: "eu-central-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
});
afterAll(async () => {
  dynamo.destroy();
  stack.process.kill("SIGTERM");
  await stack.exited;
});

const inbox = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${place.ports.INBOX_PORT}${path}`, init);
const mailsTo = async (address: string): Promise<readonly { readonly body: { readonly text: string } }[]> => {
  const { emails } = (await (await inbox("/store")).json()) as {
    emails: { destination: { to: string[] }; body: { text: string } }[];
  };
  return emails.filter(({ destination }) => destination.to.includes(address));
};
const mail = async (address: string, number = 1): Promise<string> => {
  const mails = await until(
    () => mailsTo(address),
    ({ length }) => length >= number,
  );
  return mails[number - 1]?.body.text ?? "";
};
/** Moves the stack's time and waits until what came due with it is done. */
const minutesPass = (minutes: number) =>
  inbox("/clock", { method: "POST", body: JSON.stringify({ advance: minutes * 60 }) });

const linkIn = (text: string, purpose: string): string =>
  new RegExp(`^http://.*/${purpose}/[\\w.-]+$`, "m").exec(text)?.[0] ?? expect.fail(`no link to ${purpose}`);

/** Signs up as a script does; what is the same for everybody of the answer. */
const signUp = async (email: string, firstName = "Ada") => {
  const answer = await fetch(`http://127.0.0.1:${place.ports.PORT}/forms/newsletter`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ email, firstName, consent_newsletter: true }),
  });
  const { date: _, "apigw-requestid": __, ...headers } = Object.fromEntries(answer.headers);
  return { status: answer.status, headers, body: await answer.text() };
};
const press = async (link: string): Promise<number> => (await fetch(link, { method: "POST" })).status;

const personSecret = (): string => {
  const secrets = Object.entries<string>(JSON.parse(readFileSync(join(place.directory, "secrets.json"), "utf8")));
  return secrets.find(([id]) => id.includes("Person"))?.[1] ?? expect.fail("the stack has no person secret");
};
/** All that the table holds about an address, past every rule of ours. */
const itemsOf = async (address: string): Promise<readonly Item[]> => {
  const { TableNames = [] } = await dynamo.send(new ListTablesCommand());
  const scan = new ScanCommand({ TableName: TableNames[0], ConsistentRead: true });
  const { Items = [] } = await DynamoDBDocumentClient.from(dynamo).send(scan);
  return (Items as Item[]).filter(({ pk }) => pk === keys.person(personKey(personSecret(), address)));
};
const suppressionOf = async (address: string) => {
  const standing = (await itemsOf(address)).find(isStanding);
  return standing && readStanding(standing).suppressed;
};
const isListed = async (address: string): Promise<boolean> =>
  (await itemsOf(address)).some(({ listKey }) => listKey !== undefined);

describe("somebody who", () => {
  test("complains about the welcome mail is off the list with a withdrawn proof, and hears from us no more", async () => {
    const ada = "complaint+ada@simulator.amazonses.com";
    const first = await signUp(ada);
    expect(first.status).toBe(202);
    expect(await press(linkIn(await mail(ada), "confirm"))).toBe(200);
    const leave = linkIn(await mail(ada, 2), "unsubscribe");
    expect(await isListed(ada)).toBe(true);
    await minutesPass(1);
    await until(
      () => suppressionOf(ada),
      (suppressed) => suppressed?.why === "complained",
    );
    await until(
      () => isListed(ada),
      (listed) => !listed,
    );
    const [proof, ...others] = (await itemsOf(ada)).filter(isProof).map(readProof);
    expect(others).toEqual([]);
    expect(proof).toMatchObject({ ending: { why: "withdrawn" }, mailed: { messageId: expect.any(String) } });
    expect(proof && isIntact(personSecret(), proof, "newsletter")).toBe(true);
    expect(JSON.stringify(await itemsOf(ada))).not.toMatch(/ada|amazonses|@/i);

    expect(await signUp(ada)).toEqual(first);
    expect(await signUp(ada, "Augusta")).toEqual(first);
    await minutesPass(5);
    await until(
      () => itemsOf(ada),
      (items) => items.every((item) => isProof(item) || isStanding(item)),
    );
    expect(await mailsTo(ada)).toHaveLength(2);
    expect(await press(leave)).toBe(200);
  });

  test("has an address that bounces is never asked again, and nothing of what they sent is kept", async () => {
    const bob = "Bounce+Bob@simulator.amazonses.com";
    const first = await signUp(bob);
    const link = linkIn(await mail(bob), "confirm");
    await until(
      () => itemsOf(bob),
      (items) => items.length === 1,
    );
    expect(await suppressionOf(bob)).toMatchObject({ why: "bounced" });
    expect(await press(link)).toBe(410);
    expect(await signUp(bob, "Robert")).toEqual(first);
    await minutesPass(5);
    await until(
      () => itemsOf(bob),
      (items) => items.length === 1,
    );
    expect(await mailsTo(bob)).toHaveLength(1);
  });

  test("has an answering machine, or a mailbox that takes the mail, is a subscriber as anybody", async () => {
    for (const name of ["ooto+cleo", "success+dora"]) {
      const address = `${name}@simulator.amazonses.com`;
      await signUp(address);
      expect(await press(linkIn(await mail(address), "confirm"))).toBe(200);
      await mail(address, 2);
      await minutesPass(2);
      expect(await isListed(address)).toBe(true);
      expect(await suppressionOf(address)).toBeUndefined();
    }
  });
});

test("nobody is named in the logs or in the terminal, and no report was given up", () => {
  const folder = join(place.directory, "logs");
  const logs = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  expect(logs.join("")).toContain('"message":"mail event"');
  for (const text of [...logs, stack.output().split("ready in")[1] ?? ""])
    expect(text).not.toMatch(/simulator|\bada\b|bob|cleo|dora|@/i);
  expect(readdirSync(place.directory)).not.toContain("queues");
  expect(stack.output()).not.toContain("refused");
});

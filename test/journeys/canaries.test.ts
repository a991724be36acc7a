// Canaries in everything that a visitor can send: whatever the stack writes beside table and mailbox, none of it sings.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { linkInText, openInbox } from "../support/inbox.ts";
import { spellings } from "../support/spellings.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { textsBelow, tracesOf } from "../support/traces.ts";
import { recordOf } from "./records.ts";

const canary = "kanarienvogel";
/** Spelt in another way by every encoding there is. */
const odd = `Käfig & "${canary}" <x>=/+`;
const people = {
  reader: `${canary}.reader@visitor.example`,
  bounced: `bounce+${canary}@simulator.amazonses.com`,
  poisoned: `${canary}.poison@visitor.example`,
};

const planted = [canary, odd, ...Object.values(people)];

/** What holds people on purpose: the table, the mailbox, the keys; and the templates, made before anybody came. */
const holds = /^(engine\.db(-wal|-shm)?|inbox\.jsonl|secrets\.json|cdk\.out)$/;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.stop());

const headers = Object.fromEntries(
  ["Cookie", "User-Agent", "Referer", "Origin", "Accept-Language", "X-Forwarded-For", "Authorization", "X-Other"].map(
    (name) => [name, `${name === "Referer" || name === "Origin" ? "https://" : ""}${canary}`],
  ),
);
const send = (path: string, init: RequestInit = {}) =>
  fetch(path.startsWith("http") ? path : stack.forms + path, {
    redirect: "manual",
    ...init,
    headers: { ...headers, ...(init.headers as Record<string, string>) },
  });
const fieldsOf = (email: string) => ({
  ...{ email, firstName: odd, lastName: canary, consent_newsletter: "on" },
  ...{ _page: `/${canary}`, _next: `https://${canary}.example/`, _text_newsletter: canary, _site: `https://${canary}` },
});
const signUp = (email: string) =>
  send(`/forms/newsletter?${canary}=${encodeURIComponent(odd)}`, {
    method: "POST",
    body: new URLSearchParams(fieldsOf(email)),
  });
const multipart = () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fieldsOf(`multipart.${people.reader}`))) form.set(name, value);
  return form;
};
const asJson = (body: string) => ({ method: "POST", body, headers: { "Content-Type": "application/json" } });

/** An item that no version of ours wrote, with somebody's name in it: whatever reads it fails. */
const poison = async (): Promise<void> => {
  const { pk } = await recordOf(stack, people.poisoned);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const endpoint = `http://127.0.0.1:${stack.ports.DYNAMODB_PORT}`;
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: "eu-central-1", credentials }));
  const { TableNames = [] } = await client.send(new ListTablesCommand());
  const TableName = TableNames.find((name) => name.includes("RecordsTable"));
  const Item = { pk, sk: "FORM#newsletter#poison", schema: canary, email: people.poisoned, owes: { mail: canary } };
  await client.send(new PutCommand({ TableName, Item }));
};

describe("whatever a visitor sends", () => {
  const inboxOf = () => openInbox(stack.inbox);
  const secrets: string[] = [];

  test("goes its whole way, and goes wrong in every way", async () => {
    expect((await signUp(people.reader)).status).toBe(303);
    const confirm = linkInText(await inboxOf().mail(people.reader), "confirm");
    for (const method of ["GET", "POST", "POST"]) expect((await send(confirm, { method })).status).toBe(200);
    const leave = linkInText(await inboxOf().mail(people.reader, 2), "unsubscribe");
    const { pk, sk } = await recordOf(stack, people.reader);
    expect((await send(`${leave}?${canary}`, { method: "POST", body: canary })).status).toBe(200);
    secrets.push(
      ...[confirm, leave].map((link) => link.split("/").at(-1) ?? ""),
      ...[pk, sk].map((key) => key.split("#").at(-1) ?? ""),
    );

    const json = JSON.stringify({ ...fieldsOf(`json.${people.reader}`), consent_newsletter: true });
    const statuses = await Promise.all(
      [
        send("/forms/newsletter", { method: "POST", body: multipart() }),
        send("/forms/newsletter", asJson(json)),
        send("/forms/newsletter", asJson(json.slice(0, -9))),
        send("/forms/newsletter", asJson(JSON.stringify({ [canary]: canary, email: [canary] }))),
        send("/forms/newsletter", { method: "POST", body: canary, headers: { "Content-Type": `text/${canary}` } }),
        send(`/forms/${canary}`),
        send(`/${canary}/${encodeURIComponent(odd)}?${canary}`),
        send(`/confirm/${Buffer.from(canary).toString("base64url")}.${canary}`, { method: "POST" }),
        send(`/unsubscribe/${canary}`, { method: "POST", body: new URLSearchParams({ [canary]: canary }) }),
        send(`/privacy?language=${canary}`),
        send("/forms/newsletter", { method: "OPTIONS", headers: { "Access-Control-Request-Method": canary } }),
      ].map(async (answer) => (await answer).status),
    );
    expect(statuses).toEqual([303, 202, 400, 422, 415, 404, 404, 404, 404, 200, expect.any(Number)]);
  }, 60_000);

  test("comes back as a bounce that names the address, and breaks what reads it", async () => {
    await signUp(people.bounced);
    await signUp(people.poisoned);
    await inboxOf().mail(people.bounced);
    await inboxOf().mail(people.poisoned);
    await poison();
    await vi.waitFor(
      () => expect(textsBelow(join(stack.directory, "queues"), undefined)).toContain("RetryAttemptsExhausted"),
      {
        timeout: 45_000,
        interval: 250,
      },
    );
    await vi.waitFor(() => expect(stack.logs()).toContain('"bounce":"Permanent"'), { timeout: 20_000 });
    await stack.moveTime(3600);
  }, 90_000);

  test("is nowhere in what the stack wrote, neither as it was nor encoded nor hashed", async () => {
    const written = textsBelow(stack.directory, holds) + stack.output();
    // Looked at something: every kind of file is there, and says what it is there to say.
    for (const sign of [
      "submitted",
      "mailed",
      "confirmed",
      "withdrawn",
      "not delivered",
      "checkpoint",
      "RetryAttempts",
    ])
      expect(written).toContain(sign);
    expect(written).toContain("POST /forms/{form}  303");
    expect(tracesOf(planted, written)).toEqual([]);
    expect(secrets).toHaveLength(4);
    for (const secret of secrets) expect(stack.logs() + stack.output()).not.toContain(secret);
  });

  test("would be found if it were there", () => {
    const leaks = [
      ...[canary, `{"path":"/${encodeURIComponent(odd)}"}`, Buffer.from(`a ${canary} b`).toString("base64")],
      ...[createHash("sha256").update(people.reader).digest("hex"), JSON.stringify({ odd })],
    ];
    const sought = planted.flatMap(spellings).map((each) => each.toLowerCase());
    for (const leak of leaks)
      expect(
        sought.some((spelling) => leak.toLowerCase().includes(spelling)),
        leak,
      ).toBe(true);
  });
});

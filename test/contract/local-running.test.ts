// The local stack as a process: what it serves, what it refuses, how it ends, and what outlives a kill.

import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  ask,
  isRunning,
  launch,
  makePlace,
  type Place,
  pidOfEngine,
  type Started,
  seenBy,
  start,
  until,
} from "./local-stack.ts";

let place: Place;
let stack: Started;
beforeAll(async () => {
  place = await makePlace();
  stack = await start(place);
});
afterAll(async () => {
  stack.process.kill("SIGTERM");
  await stack.exited;
});
const forms = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${place.ports.PORT}${path}`, init);
const inbox = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${place.ports.INBOX_PORT}${path}`, init);
// biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are answers
const read = async (answer: Response | Promise<Response>): Promise<any> => (await answer).json();

describe("a function", () => {
  test("sees the template's environment and the runtime's, and nothing of this machine", async () => {
    const environment = await ask(place, "environment");
    expect(environment).toMatchObject({ TABLE_NAME: "tiny-Table", AWS_ACCESS_KEY_ID: "Asking" });
    expect(environment).not.toHaveProperty("PATH");
    expect(environment).not.toHaveProperty("SEEN");
  });
  test("is given what its policy grants", async () => {
    expect(await ask(place, "put?pk=granted")).toMatchObject({ status: 200 });
    expect(await ask(place, "mail?from=news@example.com")).toMatchObject({ status: 200 });
    expect(await ask(place, "secret?id=SECRET")).toMatchObject({
      status: 200,
      body: { SecretString: expect.any(String) },
    });
  });
  test("is refused what its policy does not grant, as each service words it, and the terminal says so", async () => {
    const words = (action: string) =>
      expect.stringContaining(`is not authorized to perform: ${action} on resource: arn:aws:`);
    expect(await ask(place, "scan")).toMatchObject({
      status: 400,
      body: { __type: expect.stringMatching(/#AccessDeniedException$/), Message: words("dynamodb:Scan") },
    });
    expect(await ask(place, "secret?id=OTHER")).toMatchObject({
      status: 400,
      body: { __type: "AccessDeniedException" },
    });
    expect(await ask(place, "mail?from=news@elsewhere.org")).toMatchObject({
      status: 403,
      type: "AccessDeniedException",
    });
    expect(stack.output()).toContain("refused  asking  dynamodb:Scan  on table/tiny-Table");
  });
  test.each(["throw", "exit", "hang"])("that comes to %s answers 500 and answers the next visitor", async (what) => {
    const answer = await forms(`/ask/${what}`);
    expect([answer.status, await answer.json()]).toEqual([500, { message: "Internal Server Error" }]);
    expect(await ask(place, "now")).toHaveProperty("now");
  });
});

describe("a server of the stack", () => {
  test.each(["PORT", "SITE_PORT", "INBOX_PORT"] as const)(
    "on %s keeps a connection that rests for longer than its client does",
    async (port) => {
      const { headers } = await fetch(`http://127.0.0.1:${place.ports[port]}/`);
      expect(headers.get("keep-alive")).toBe("timeout=75");
    },
  );
});

describe("the API", () => {
  test("has no HEAD and no other path unless they are declared", async () => {
    expect((await forms("/ask/now", { method: "HEAD" })).status).toBe(404);
    expect(await (await forms("/elsewhere")).json()).toEqual({ message: "Not Found" });
  });
  test("hands a form over as base64", async () => {
    const body = new URLSearchParams({ email: "a@example.org" });
    const event = await read(forms("/echo", { method: "POST", body }));
    expect(event).toMatchObject({ routeKey: "POST /echo", isBase64Encoded: true });
    expect(Buffer.from(event.body, "base64").toString()).toBe(body.toString());
  });
  test("refuses more than ten megabytes before the function sees it", async () => {
    const status = await new Promise((answered) => {
      const headers = { "content-length": 10 * 1024 * 1024 + 1 };
      request(`http://127.0.0.1:${place.ports.PORT}/echo`, { method: "POST", headers }, (answer) =>
        answered(answer.statusCode),
      )
        .on("error", answered)
        .flushHeaders();
    });
    expect(status).toBe(413);
  });
});

describe("the stream", () => {
  test("brings a write to its function, with the service's ARN", async () => {
    await ask(place, "put?pk=streamed");
    const found = await until(() => seenBy(place).find(({ dynamodb }) => dynamodb.Keys.pk.S === "streamed"));
    expect(found).toMatchObject({
      eventName: "INSERT",
      awsRegion: "eu-central-1",
      eventSourceARN: expect.stringContaining("table/tiny-Table/stream/"),
    });
  });
  test("gives up a poisonous record alone, leaving its position in the alarm queue", async () => {
    await Promise.all(["before", "poison", "after"].map((pk) => ask(place, `put?pk=${pk}`)));
    await until(() => {
      const keys = seenBy(place).map(({ dynamodb }) => dynamodb.Keys.pk.S);
      return keys.includes("before") && keys.includes("after");
    });
    const queue = await until(() => {
      try {
        return readFileSync(join(place.directory, "queues/alarm.jsonl"), "utf8");
      } catch {
        return "";
      }
    });
    expect(JSON.parse(queue)).toMatchObject({ DDBStreamBatchInfo: { batchSize: 1 } });
    expect(queue).not.toContain("poison");
  });
});

test("moved time is every function's time, and deletes what expired as the service would", async () => {
  const real = await ask(place, "now");
  await ask(place, `put?pk=expiring&ttl=${Math.floor(real.now / 1000) + 3600}`);
  const moved = await inbox("/clock", { method: "POST", body: JSON.stringify({ advance: 3700 }) });
  expect(await moved.json()).toEqual({ offset: 3700 });
  const later = await ask(place, "now");
  expect(later.now - real.now).toBeGreaterThanOrEqual(3_700_000);
  expect(later).toMatchObject({ isDate: true, year: 2020, date: expect.closeTo(later.now, -2) });
  const removal = await until(() => seenBy(place).find(({ eventName }) => eventName === "REMOVE"));
  expect(removal).toMatchObject({
    dynamodb: { Keys: { pk: { S: "expiring" } } },
    userIdentity: { type: "Service", principalId: "dynamodb.amazonaws.com" },
  });
});

test("the terminal names no address, no path and no key", async () => {
  await ask(place, "put?pk=somebody");
  await until(() => seenBy(place).some(({ dynamodb }) => dynamodb.Keys.pk.S === "somebody"));
  const events = stack.output().split("ready in")[1] ?? "";
  expect(events).toContain("GET /ask/{what}  200");
  expect(events).not.toMatch(/somebody|@|\/ask\/put/);
});

test("the mailbox shows each mail as aws-ses-v2-local does", async () => {
  await ask(place, "mail?from=news@example.com");
  const { emails } = await read(inbox("/store"));
  expect(emails.at(-1)).toEqual({
    messageId: expect.stringMatching(/^ses-/),
    from: "news@example.com",
    replyTo: [],
    destination: { to: ["a@example.org"], cc: [], bcc: [] },
    subject: "Hello",
    body: { text: "Hello" },
    attachments: [],
    at: expect.any(Number),
  });
});

describe("another start", () => {
  test("names the taken port and the variable that changes it", async () => {
    const other = await makePlace();
    const holder = createServer().listen(other.ports.SITE_PORT, "127.0.0.1");
    const refused = launch(other);
    expect(await refused.exited).toBe(1);
    expect(refused.output()).toBe(
      `assent: port ${other.ports.SITE_PORT} is taken; end what uses it, or set SITE_PORT to another one\n`,
    );
    holder.close();
  });
});

describe("an end", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "by %s answers who waits, ends with 0 and leaves no process",
    async (signal) => {
      const own = await makePlace();
      const ended = await start(own);
      const engine = pidOfEngine(own);
      const waiting = ask(own, "slow");
      await until(async () => (await fetch(`http://127.0.0.1:${own.ports.PORT}/healthz`)).ok);
      ended.process.kill(signal);
      ended.process.kill(signal);
      expect(await waiting).toEqual({ late: true });
      expect(await ended.exited).toBe(0);
      expect(isRunning(engine)).toBe(false);
    },
  );

  test("by kill -9 loses nothing: the next start ends the old engine, keeps data and mails, and delivers the rest", async () => {
    const own = await makePlace();
    const killed = await start(own, { ASSENT_LOCAL_STREAM: "off" });
    const engine = pidOfEngine(own);
    await ask(own, "put?pk=kept");
    await ask(own, "mail?from=news@example.com");
    killed.process.kill("SIGKILL");
    await killed.exited;
    expect(isRunning(engine)).toBe(true);
    const again = await start(own);
    expect(isRunning(engine)).toBe(false);
    await until(() => seenBy(own).some(({ dynamodb }) => dynamodb.Keys.pk.S === "kept"));
    const { emails } = await read(fetch(`http://127.0.0.1:${own.ports.INBOX_PORT}/store`));
    expect(emails).toHaveLength(1);
    again.process.kill("SIGTERM");
    await again.exited;
    const fresh = await start(own, {}, ["--fresh"]);
    expect(await (await fetch(`http://127.0.0.1:${own.ports.INBOX_PORT}/store`)).json()).toEqual({
      templates: {},
      emails: [],
    });
    fresh.process.kill("SIGTERM");
    await fresh.exited;
  });

  test("of the engine by itself ends the stack with a word and a 1", async () => {
    const own = await makePlace();
    const bereft = await start(own);
    process.kill(pidOfEngine(own), "SIGKILL");
    expect(await bereft.exited).toBe(1);
    expect(bereft.output()).toContain("assent: the DynamoDB engine is gone");
  });
});

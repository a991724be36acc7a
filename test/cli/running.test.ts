// The commands against this machine's running stack: one visitor's whole way, seen by the operator.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { commands } from "../../infra/cli/commands.ts";
import { openOperator } from "../../infra/cli/operator/open.ts";
import { run } from "../../infra/cli/run.ts";
import { settledRecordOf } from "../journeys/records.ts";
import { linkInText, openInbox } from "../support/inbox.ts";
import { type Stack, startStack } from "../support/stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());
beforeEach(() => {
  for (const [name, port] of Object.entries(stack.ports)) vi.stubEnv(name, String(port));
  vi.stubEnv("ASSENT_LOCAL_DIR", stack.directory);
});
afterEach(() => vi.unstubAllEnvs());

const here = async (...words: readonly string[]) => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(out), text(err)]);
  const code = await run({ commands, open: openOperator, out, err }, [...words, "--local"]);
  for (const stream of [out, err]) stream.end();
  const [answer, beside] = await said;
  return { code, out: answer, err: beside };
};

/** The command as it is typed, in a process of its own. */
const typed = async (...words: readonly string[]) => {
  const root = join(import.meta.dirname, "../..");
  const child = spawn(process.execPath, ["infra/bootstrap.mjs", "infra/cli/main.ts", ...words, "--local"], {
    cwd: root,
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code, out, err };
};

test("what a visitor does, the operator can show", async () => {
  const email = "ada@example.com";
  const body = new URLSearchParams({ email, firstName: "Ada", consent_newsletter: "on", _language: "de" });
  await fetch(`${stack.forms}/forms/newsletter`, { method: "POST", body, redirect: "manual" });
  const inbox = openInbox(stack.inbox);
  const first = await inbox.mail(email);
  await fetch(linkInText(first, "confirm"), { method: "POST" });
  await inbox.mail(email, 2);

  const exported = await typed("audience", "export", "newsletter", "--format", "jsonl");
  expect([exported.code, exported.err]).toEqual([0, "1 person on the list newsletter\n"]);
  const { unsubscribeUrl, ...person } = JSON.parse(exported.out);
  expect(person).toMatchObject({ email, answers: { firstName: "Ada" }, language: "de", form: "newsletter" });

  const json = async (...words: readonly string[]) => JSON.parse((await here(...words, "--json")).out);
  expect(await json("proof", email)).toMatchObject([
    { language: "de", attested: false, verified: true, withdrawnAt: null },
  ]);
  expect((await json("person", "show", email)).records).toMatchObject([{ email, state: "confirmed" }]);
  expect(await json("consents", "list")).toContainEqual(
    expect.objectContaining({ language: "de", agreed: 1, inForce: 1 }),
  );
  expect((await json("form", "html", "newsletter")).html).toContain(`action="${stack.forms}/forms/newsletter"`);

  const left = await fetch(unsubscribeUrl, { method: "POST", body: "List-Unsubscribe=One-Click" });
  expect(left.status).toBe(200);
  const [proof, ...others] = await json("proof", email, "--mail");
  expect([others, proof]).toMatchObject([[], { withdrawnAt: expect.stringMatching(/Z$/), verified: true }]);

  // What the mailbox got, what a proof of nobody's data shows: the same but for the link.
  const { subject, body: sent } = first;
  const without = (part: string) => part.replaceAll(linkInText(first, "confirm"), "[link]");
  expect(proof.mail).toEqual({ template: "whole", subject, text: without(sent.text), html: without(sent.html) });
  expect((await here("audience", "export", "newsletter", "--format", "jsonl")).out).toBe("");
});

test("the stack's clock is the operator's, so that what is over for the one is over for the other", async () => {
  const body = new URLSearchParams({ email: "bob@example.com", consent_newsletter: "on" });
  await fetch(`${stack.forms}/forms/newsletter`, { method: "POST", body, redirect: "manual" });
  // A mail that goes out after the clock was moved would begin the two days anew.
  await openInbox(stack.inbox).mail("bob@example.com");
  await settledRecordOf(stack, "bob@example.com");
  expect((await here("person", "show", "bob@example.com")).out).toMatch(/^newsletter: pending\n/);
  await stack.moveTime(172_801);
  expect((await here("person", "show", "bob@example.com")).out).toBe("Nothing is held about this address.\n");
});

test("doctor finds this machine's stack sound, and the funnel shows who is where", async () => {
  expect((await here("doctor")).code).toBe(0);
  const { out } = await here("doctor", "--json");
  expect(JSON.parse(out).map(({ what, ok }: { what: string; ok: boolean }) => [what, ok])).toEqual([
    ...[
      ["Node", true],
      ["stack", true],
    ],
    ...[
      ["person secret", true],
      ["links secret", true],
    ],
  ]);
  const body = new URLSearchParams({ email: "funnel@example.com", consent_newsletter: "on" });
  await fetch(`${stack.forms}/forms/newsletter`, { method: "POST", body, redirect: "manual" });
  await openInbox(stack.inbox).mail("funnel@example.com");
  await expect
    .poll(async () => JSON.parse((await here("stats", "--json")).out).newsletter, { timeout: 10_000 })
    .toMatchObject({ pending: 1, mailed: 1, waiting: 0, confirmed: 0, withdrawn: 1 });
});

test("a stack that does not run is said in one line", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await once(server.close(), "close");
  vi.stubEnv("PORT", String(port));
  const { code, out, err } = await here("proof", "ada@example.com");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^assent: no stack answers on http:\/\/127\.0\.0\.1:\d+; start it with npm start [^\n]+\n$/);
});

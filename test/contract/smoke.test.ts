// The smoke test itself, against this machine's stack: it passes what is sound, and fails what is not.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { forms } from "../../shared/forms/index.ts";
import { openInbox } from "../support/inbox.ts";
import { root } from "../support/launch.ts";
import { type Stack, startStack } from "../support/stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.stop());

const smoke = async (...words: readonly string[]) => {
  const child = spawn(process.execPath, ["infra/smoke.ts", ...words], { cwd: root });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code, out, err };
};

test("a sound deployment passes every check, and the simulator's addresses have their mail", async () => {
  const { code, out, err } = await smoke(`${stack.forms}/`);
  expect([code, err, out.match(/^failed.*$/gm)]).toEqual([0, "", null]);
  expect(out).toMatch(/\n13 checks, 0 failed\n/);
  for (const mailbox of ["success", "bounce", "complaint"]) {
    await expect
      .poll(async () => (await openInbox(stack.inbox).all()).map(({ destination }) => destination.to[0]), {
        timeout: 10_000,
      })
      .toContainEqual(
        expect.stringMatching(new RegExp(`^${mailbox}\\+smoke-[0-9a-f]{8}@simulator\\.amazonses\\.com$`)),
      );
  }
});

test("a form that asks for an event says so where none is open", async () => {
  const { code, err } = await smoke(stack.forms, "event");
  expect([code, err]).toEqual([1, "smoke: no event is open: make one by `assent event create`\n"]);
});

test.each(Object.keys(forms).filter((name) => !["newsletter", "event"].includes(name)))(
  "%s as well: what is mandatory is filled in from its declaration",
  async (name) => {
    const { code, out, err } = await smoke(stack.forms, name);
    expect([code, err, out.match(/^failed.*$/gm)]).toEqual([0, "", null]);
  },
);

test("a second run passes as well: it brings people of its own", async () => {
  expect((await smoke(stack.forms)).code).toBe(0);
});

test("whatever answers 200 to everything fails nearly all of it, line by line", async () => {
  const server = createServer((_, answer) => answer.end("Hello")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { code, out } = await smoke(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
  expect(code).toBe(1);
  expect(out).toMatch(/^failed {2}.+: X-Content-Type-Options is null and should be "nosniff"$/m);
  expect(out).toMatch(/\n13 checks, 13 failed\n$/);
});

test.each([[[]], [["forms.example.com"]], [["https://forms.example.com", "nowhere"]]])(
  "called with %j it says how it is called",
  async (words) => {
    const { code, out, err } = await smoke(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^smoke: npm run smoke -- URL \[FORM\][^\n]+ one of newsletter, [^\n]+\n$/);
  },
);

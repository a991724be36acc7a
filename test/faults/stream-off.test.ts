// Without the stream the schedule alone delivers every mail, also when it is killed at it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linkInText, openInbox } from "../support/inbox.ts";
import type { Options } from "../support/launch.ts";
import { freePorts } from "../support/ports.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { openCrowd, pendingIn, surplus, unserved } from "./crowd.ts";

const directory = mkdtempSync(join(tmpdir(), "assent-stream-off-"));
let options: Options;
let stack: Stack;
beforeAll(async () => {
  options = { directory, ports: await freePorts(), environment: { ASSENT_LOCAL_STREAM: "off" } };
  stack = await startStack(options);
});
afterAll(async () => {
  await stack?.stop();
  rmSync(directory, { recursive: true, force: true });
});

test("nothing is sent before the minute is over, and everything then", async () => {
  const crowd = openCrowd(stack.forms);
  const inbox = openInbox(stack.inbox);
  await crowd.signUp(40);
  expect(crowd.acknowledged.size).toBe(40);
  await stack.moveTime(30);
  expect(await inbox.all()).toEqual([]);
  await stack.moveTime(31);
  expect(await unserved(stack)).toEqual([]);
  expect(await surplus(stack)).toBe(0);

  const [person = ""] = crowd.acknowledged;
  await fetch(linkInText(await inbox.mail(person), "confirm"), { method: "POST" });
  await stack.moveTime(61);
  linkInText(await inbox.mail(person, 2), "unsubscribe");
  expect(await pendingIn(stack)).toHaveLength(39);
});

test("a sweep that is killed half-way is finished by the next start", async () => {
  const inbox = openInbox(stack.inbox);
  const before = (await inbox.all()).length;
  const crowd = openCrowd(stack.forms, "other");
  await crowd.signUp(100);
  expect(crowd.acknowledged.size).toBe(100);
  const sweep = stack.moveTime(61).then(
    () => "finished",
    () => "cut short",
  );
  while ((await inbox.all()).length < before + 20) await pause(1);
  await stack.kill9("engine");
  expect(await sweep).toBe("cut short");

  stack = await startStack(options);
  await stack.moveTime(61);
  expect(await unserved(stack)).toEqual([]);
  // One mail of each of the eight shards may have been sent and not noted.
  expect((await inbox.all()).length - before - 100).toBeLessThanOrEqual(8);
});

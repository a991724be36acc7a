// `kill -9` at any moment of a rush: no acknowledged sign-up is lost, and everybody gets their mail after the next start.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { isRecord } from "../../shared/aws/items.ts";
import { openInbox } from "../support/inbox.ts";
import { freePorts } from "../support/ports.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { mailsIn, openCrowd, pendingIn, seeded, surplus, unserved } from "./crowd.ts";

const people = process.env.ASSENT_FAULTS === "full" ? 1000 : 120;
const seed = Number(process.env.ASSENT_SEED ?? Math.floor(Math.random() * 1e9));
const random = seeded(seed);
const half = people / 2;

const directory = mkdtempSync(join(tmpdir(), "assent-kill-"));
let stack: Stack | undefined;
afterAll(async () => {
  await stack?.stop();
  rmSync(directory, { recursive: true, force: true });
});

test(`nobody is lost when the stack is killed twice among ${people} sign-ups (ASSENT_SEED=${seed})`, async () => {
  const ports = await freePorts();
  const crowd = openCrowd(`http://127.0.0.1:${ports.PORT}`);
  // First the stack alone, whose engine goes on running and must not be in the next start's way; then both at once.
  for (const also of [undefined, "engine"] as const) {
    stack = await startStack({ directory, ports });
    const enough = crowd.acknowledged.size + Math.ceil(random() * half);
    const rush = crowd.signUp(half);
    while (crowd.acknowledged.size < enough) await pause(1);
    // Anywhere between two steps of the way from the answer to the mail, and not only just after an answer.
    await pause(random() * 300);
    await stack.kill9(also);
    await rush;
  }
  const last = await startStack({ directory, ports });
  stack = last;

  const pending = await pendingIn(last);
  expect([...crowd.acknowledged].filter((person) => !pending.includes(person))).toEqual([]);

  // The stream goes on where it was. What it does not bring again, the sweep finds once its minute is over.
  await unserved(last);
  await last.moveTime(61);
  expect(await unserved(last)).toEqual([]);
  const counts = await mailsIn(openInbox(last.inbox));
  expect([...counts.keys()].sort()).toEqual([...pending].sort());
  const unnoted = async () => (await last.items()).filter((item) => isRecord(item) && !item.mailed);
  await expect.poll(unnoted, { timeout: 5000 }).toEqual([]);

  // SES cannot be asked whether it had a mail already. So the one that was sent and not noted yet at a kill is sent
  // again: one a kill, because the stream is worked off one by one.
  expect(await surplus(last)).toBeLessThanOrEqual(2);
}, 120_000);

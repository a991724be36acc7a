// The runbook's rotation of the links key, by its own commands: no link that was mailed stops working.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LinkKeys } from "../../shared/optin/link.ts";
import { linkInText, openInbox } from "../support/inbox.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { recordOf, recordsOf } from "./records.ts";
import { ask, post } from "./request.ts";

const hasJq = spawnSync("jq", ["--version"]).status === 0;

/** The runbook's commands that change the secret, as they are printed there. */
const [step1 = "", step2 = ""] = readFileSync("docs/runbook.md", "utf8").match(/^jq -c .+ > step-\d\.json$/gm) ?? [];

const directory = mkdtempSync(join(tmpdir(), "assent-rotation-"));
let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ directory });
});
afterAll(async () => {
  await stack?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const inSecrets = () => {
  const file = join(directory, "secrets.json");
  const values: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
  const [id = ""] = Object.keys(values).filter((name) => name.startsWith("SecretsLinks"));
  return {
    read: (): LinkKeys => JSON.parse(values[id] ?? ""),
    write: (text: string) => writeFileSync(file, JSON.stringify({ ...values, [id]: text.trim() })),
  };
};

/** What the runbook's commands do in one step, here by stopping the stack, and starting it with the changed secret. */
const rotate = async (command: string, produces: string): Promise<void> => {
  await stack.stop();
  const { status, stderr } = spawnSync("bash", ["-c", command], { cwd: directory, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  inSecrets().write(readFileSync(join(directory, produces), "utf8"));
  stack = await startStack({ directory });
};

const inbox = () => openInbox(stack.inbox);
/** A link on the ports of the stack as it runs now. */
const here = (link: string) => link.replace(/^http:\/\/[^/]+/, stack.forms);
const keyIn = (link: string) => Buffer.from(link.split("/").at(-1)?.split(".")[0] ?? "", "base64url").toString()[0];
const signUp = async (email: string) => {
  expect((await post(stack, { email })).status).toBe(303);
  return linkInText(await inbox().mail(email), "confirm");
};

describe.skipIf(!hasJq)("rotating the links key", () => {
  test("leaves every link that was mailed good, between its steps and after them", async () => {
    const [old, waiting] = ["old@visitor.example", "waiting@visitor.example"];
    await ask(await signUp(old), { method: "POST" });
    const leave = linkInText(await inbox().mail(old, 2), "unsubscribe");
    const confirm = await signUp(waiting);
    const before = inSecrets().read();
    writeFileSync(join(directory, "links.json"), JSON.stringify(before));
    writeFileSync(join(directory, "new-key.json"), JSON.stringify({ RandomPassword: "n".repeat(64) }));

    await rotate(step1, "step-1.json");
    expect(inSecrets().read()).toEqual({ ...before, retired: [{ id: "2", key: "n".repeat(64) }] });
    expect((await ask(here(leave))).status).toBe(200);
    expect((await ask(here(confirm))).status).toBe(200);
    expect(keyIn(await signUp("between@visitor.example"))).toBe("1");

    await rotate(step2, "step-2.json");
    expect(inSecrets().read()).toEqual({
      ...{ id: "2", key: "n".repeat(64) },
      retired: [{ id: before.id, key: before.key }],
    });
    expect((await ask(here(confirm), { method: "POST" })).status).toBe(200);
    expect((await recordOf(stack, waiting)).state).toBe("confirmed");
    expect((await ask(here(leave), { method: "POST" })).status).toBe(200);
    expect(await recordsOf(stack, old)).toEqual([]);
    const fresh = await signUp("fresh@visitor.example");
    expect(keyIn(fresh)).toBe("2");
    expect((await ask(fresh, { method: "POST" })).status).toBe(200);
  }, 120_000);
});

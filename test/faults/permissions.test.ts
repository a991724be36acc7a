// A function that reaches beyond its policy in the template is refused on this machine, too, and nothing happens.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isRecord } from "../../shared/aws/items.ts";
import { openInbox } from "../support/inbox.ts";
import { root } from "../support/launch.ts";
import { type Stack, startStack } from "../support/stack.ts";

const folder = mkdtempSync(join(tmpdir(), "assent-policy-"));
let stack: Stack | undefined;
afterAll(async () => {
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An app that gives the real one's assembly and takes an action out of one role's policies. */
const appWithout = (action: string, role: string): string => {
  const file = join(folder, "app.mjs");
  writeFileSync(
    file,
    `import { readFileSync, writeFileSync } from "node:fs";
const path = process.env.CDK_OUTDIR + "/assent-local.template.json";
process.on("exit", () => {
  const template = JSON.parse(readFileSync(path, "utf8"));
  for (const { Type, Properties } of Object.values(template.Resources)) {
    if (Type !== "AWS::IAM::Policy" || !Properties.Roles.some(({ Ref }) => Ref.startsWith("${role}"))) continue;
    for (const statement of Properties.PolicyDocument.Statement)
      statement.Action = [statement.Action].flat().filter((action) => action !== "${action}");
  }
  writeFileSync(path, JSON.stringify(template));
});
await import(${JSON.stringify(join(root, "test/support/assembly.ts"))});
`,
  );
  return file;
};

test("a sender that may not send is told so, the mail stays owed, and the answer to the visitor is the same", async () => {
  stack = await startStack({ environment: { ASSENT_LOCAL_APP: appWithout("ses:SendEmail", "onrecordchange") } });
  const body = new URLSearchParams({ email: "owed@visitor.example", consent_newsletter: "on" });
  const answer = await fetch(`${stack.forms}/forms/newsletter`, { method: "POST", body, redirect: "manual" });
  expect(answer.status).toBe(303);
  const { output, items, inbox, directory } = stack;
  await expect.poll(output, { timeout: 10_000 }).toMatch(/refused {2}on-record-change {2}ses:SendEmail/);
  expect((await items()).filter(isRecord)).toMatchObject([{ state: "pending", owes: { mail: "confirmation" } }]);
  expect(await openInbox(inbox).all()).toEqual([]);
  expect(readFileSync(join(directory, "logs/on-record-change.log"), "utf8")).toContain("AccessDenied");

  // The schedule has a role of its own, which still may: the debt is paid after all.
  await stack.moveTime(61);
  expect((await openInbox(inbox).to("owed@visitor.example")).length).toBeGreaterThan(0);
});

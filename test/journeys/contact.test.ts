// A message's whole way, over HTTP, through the synthesized template on this machine: written, answered, gone.

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { owner } from "../../owner.ts";
import type { Item } from "../../shared/aws/item.ts";
import { isProof, readProof } from "../../shared/aws/items.ts";
import { personKey } from "../../shared/optin/link.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import { keys } from "../../shared/table.ts";
import { header, type Inbox, openInbox } from "../support/inbox.ts";
import { operate } from "../support/operate.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { ask } from "./request.ts";

const staff = owner.staffAddress;
const day = 86_400;

let stack: Stack;
let inbox: Inbox;
let assent: ReturnType<typeof operate>;

beforeAll(async () => {
  stack = await startStack();
  inbox = openInbox(stack.inbox);
  assent = operate(stack);
});
afterAll(() => {
  vi.unstubAllEnvs();
  return stack?.stop();
});

const write = (email: string, message: string) =>
  ask(`${stack.forms}/forms/contact`, {
    method: "POST",
    body: new URLSearchParams({ email, message, consent_inquiry: "on" }),
  });

/** All that the table holds about an address, whether anything in it names the address or not. */
const itemsOf = async (email: string): Promise<readonly Item[]> => {
  const pk = keys.person(personKey(stack.personSecret(), email));
  return (await stack.items()).filter((item) => item.pk === pk);
};

test("a message reaches staff, is answered to its sender, and once handled is gone but for its proof", async () => {
  const ada = "ada@visitor.example";
  const { status, headers } = await write(ada, "Where is my parcel?\nAda");
  expect([status, headers.get("location")]).toEqual([303, `${stack.forms}/forms/contact/received?language=en`]);
  expect((await ask(headers.get("location") ?? "")).text).toContain("Your message is with us");
  const mail = await inbox.mail(staff);
  expect(mail.replyTo).toEqual([ada]);
  expect(mail.body.text).toContain("Message:\n    Where is my parcel?\n    Ada\n");
  expect(header(mail, "Auto-Submitted")).toBe("auto-generated");
  expect(await inbox.to(ada)).toEqual([]);

  const [{ id }, ...others] = (await assent("inquiry", "list")).json;
  expect(others).toEqual([]);
  expect(mail.body.text).toContain(`inquiry handle ${id}`);
  expect((await assent("inquiry", "show", id)).json).toMatchObject({ email: ada, status: "new" });
  const { mails } = (await assent("inquiry", "handle", id)).json;
  expect(mails).toMatchObject([{ subject: mail.subject, messageId: mail.messageId }]);
  expect((await assent("inquiry", "list")).json).toEqual([]);
  expect(await assent("inquiry", "handle", id)).toMatchObject({ code: 1, err: expect.stringContaining(id) });
  const [proof, ...more] = (await itemsOf(ada)).filter(isProof).map(readProof);
  expect([more, await itemsOf(ada)]).toMatchObject([[], [{ ending: { why: "handled" } }]]);
  expect(proof && isIntact(stack.personSecret(), proof, "inquiry")).toBe(true);
  expect(JSON.stringify(await stack.items())).not.toMatch(/parcel|ada@/);
});

test("a message that nobody handles reminds staff, and is gone 90 days after the last reminder", async () => {
  const eve = "eve@visitor.example";
  await write(eve, "Nobody reads this");
  await inbox.mail(staff, 2);
  const [{ id }] = (await assent("inquiry", "list")).json;
  for (const [at, days] of [3, 4, 7].entries()) {
    await stack.moveTime(days * day);
    const mail = await inbox.mail(staff, 3 + at);
    expect(mail.subject).toContain(id);
    expect(JSON.stringify(mail)).not.toMatch(/Nobody reads this|eve@/);
  }
  expect((await assent("inquiry", "list")).json).toMatchObject([{ id, status: "reminded" }]);
  await stack.moveTime(90 * day - 60);
  expect((await assent("inquiry", "list")).json).toHaveLength(1);
  await stack.moveTime(120);
  expect((await assent("inquiry", "list")).json).toEqual([]);
  // Whichever comes first, the table's TTL or the schedule: the proof was put beside it before.
  const left = await itemsOf(eve);
  expect([left.map(isProof), JSON.stringify(left)]).toEqual([[true], expect.not.stringMatching(/Nobody|eve@/)]);
  expect(await inbox.to(staff)).toHaveLength(5);
});

test("nobody is named in the logs, and nothing was refused by the policies", () => {
  expect(stack.logs()).toContain('"forwarded":1');
  expect(stack.logs()).not.toMatch(/visitor\.example|parcel|Nobody reads|AccessDenied/);
});

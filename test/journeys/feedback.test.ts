// Receivers speak: sign-ups by SES' simulator addresses, over HTTP, through the synthesized template on this machine.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Item } from "../../shared/aws/item.ts";
import { isProof, isStanding, readProof, readStanding } from "../../shared/aws/items.ts";
import { personKey } from "../../shared/optin/link.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import { keys } from "../../shared/table.ts";
import { type Inbox, linkInText, openInbox } from "../support/inbox.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { ask, postJson } from "./request.ts";

let stack: Stack;
let inbox: Inbox;

beforeAll(async () => {
  stack = await startStack();
  inbox = openInbox(stack.inbox);
});
afterAll(() => stack?.stop());

/** Signs up; gives what of the answer is to be the same for everybody. */
const signUp = async (email: string, firstName = "Ada") => {
  const { status, headers, text } = await postJson(stack, { email, firstName });
  const { date: _, "apigw-requestid": __, ...same } = Object.fromEntries(headers);
  return { status, headers: same, text };
};
const press = async (link: string): Promise<number> => (await ask(link, { method: "POST" })).status;

/** All that the table holds about an address, whether anything in it names the address or not. */
const itemsOf = async (email: string): Promise<readonly Item[]> => {
  const pk = keys.person(personKey(stack.personSecret(), email));
  return (await stack.items()).filter((item) => item.pk === pk);
};
const eventually = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 10_000, interval: 25 });
const isListed = async (email: string) => (await itemsOf(email)).some(({ listKey }) => listKey !== undefined);
const whySuppressed = async (email: string) => {
  const standing = (await itemsOf(email)).find(isStanding);
  return standing && readStanding(standing).suppressed?.why;
};
const kindsOf = async (email: string) => (await itemsOf(email)).map(({ sk }) => sk.split("#")[0]).sort();

describe("somebody who", () => {
  test("complains about the welcome mail is off the list with a withdrawn proof, and hears from us no more", async () => {
    const ada = "complaint+ada@simulator.amazonses.com";
    const first = await signUp(ada);
    expect(first.status).toBe(202);
    expect(await press(linkInText(await inbox.mail(ada), "confirm"))).toBe(200);
    const leave = linkInText(await inbox.mail(ada, 2), "unsubscribe");
    expect(await isListed(ada)).toBe(true);

    await stack.moveTime(60);
    await eventually(() => kindsOf(ada)).toEqual(["PROOF", "STANDING"]);
    expect(await whySuppressed(ada)).toBe("complained");
    const [proof] = (await itemsOf(ada)).filter(isProof).map(readProof);
    expect(proof).toMatchObject({ ending: { why: "withdrawn" }, mailed: { messageId: expect.any(String) } });
    expect(proof && isIntact(stack.personSecret(), proof, "newsletter")).toBe(true);
    expect(JSON.stringify(await itemsOf(ada))).not.toMatch(/ada|amazonses|@/i);

    expect(await signUp(ada)).toEqual(first);
    expect(await signUp(ada, "Augusta")).toEqual(first);
    await eventually(() => kindsOf(ada)).toEqual(["PROOF", "STANDING"]);
    await stack.moveTime(300);
    expect(await inbox.to(ada)).toHaveLength(2);
    expect(await press(leave)).toBe(200);
  });

  test("has an address that bounces is never asked again, and nothing of what they sent is kept", async () => {
    const bob = "Bounce+Bob@simulator.amazonses.com";
    const first = await signUp(bob);
    const link = linkInText(await inbox.mail(bob), "confirm");
    await eventually(() => kindsOf(bob)).toEqual(["STANDING"]);
    expect(await whySuppressed(bob)).toBe("bounced");
    expect(await press(link)).toBe(410);
    expect(await signUp(bob, "Robert")).toEqual(first);
    await eventually(() => kindsOf(bob)).toEqual(["STANDING"]);
    await stack.moveTime(300);
    expect(await inbox.to(bob)).toHaveLength(1);
  });

  test("has an answering machine, or a mailbox that takes the mail, is a subscriber as anybody", async () => {
    for (const name of ["ooto+cleo", "success+dora"]) {
      const address = `${name}@simulator.amazonses.com`;
      await signUp(address);
      expect(await press(linkInText(await inbox.mail(address), "confirm"))).toBe(200);
      await inbox.mail(address, 2);
      await stack.moveTime(120);
      expect(await isListed(address)).toBe(true);
      expect(await whySuppressed(address)).toBeUndefined();
    }
  });
});

test("nobody is named in the logs or in the terminal, and no report was given up", () => {
  expect(stack.logs()).toContain('"message":"mail event"');
  const said = stack.output().split("ready in")[1] ?? "";
  for (const text of [stack.logs(), said]) expect(text).not.toMatch(/simulator|\b(ada|bob|cleo|dora)\b|@/i);
  expect(said).not.toContain("refused");
  expect(existsSync(join(stack.directory, "queues"))).toBe(false);
});

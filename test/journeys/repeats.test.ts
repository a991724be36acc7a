// Who asks again: the same answer always, and as much mail as is right and no more.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Item } from "../../shared/aws/item.ts";
import { minutes } from "../../shared/kit/moment.ts";
import { words } from "../../shared/locales/index.ts";
import type { Debt } from "../../shared/optin/record.ts";
import { type Inbox, linkInText, openInbox } from "../support/inbox.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { proofsBeside, recordOf, recordsOf } from "./records.ts";
import { type Answer, ask, post } from "./request.ts";

let stack: Stack;
let inbox: Inbox;
const answers: Answer[] = [];

beforeAll(async () => {
  stack = await startStack();
  inbox = openInbox(stack.inbox);
});
afterAll(() => stack?.stop());
// Each person begins on a day of their own, so that nobody's time is another's.
beforeEach(() => stack.moveTime(86_400));

/** Sends the form and waits until the stream has sent, held or dropped the mail: time must not move in between. */
const send = async (email: string, more = {}): Promise<void> => {
  answers.push(await post(stack, { email, _language: "en", ...more }));
  const isNew = ({ owes, dueAt }: Item) => owes !== undefined && dueAt === (owes as Debt).since + minutes(1);
  await expect
    .poll(async () => (await recordsOf(stack, email)).some(isNew), { timeout: 10_000, interval: 20 })
    .toBe(false);
};
const subjects = async (email: string) => (await inbox.to(email)).map(({ subject }) => subject);
const { confirmation, welcome, already } = words("en").mail;
const [asks, thanks, tells] = [confirmation, welcome, already].map(({ subject }) => subject("Newsletter"));
/** Time moves on, and the schedule has done whatever came due. */
const wait = (seconds: number) => stack.moveTime(seconds);

/** For each person, the links of two submissions that differ in the name, the older one first. */
const twoLinks = async (people: readonly string[]): Promise<readonly (readonly string[])[]> => {
  const links = async (count: number, firstName: string) => {
    await Promise.all(people.map((email) => send(email, { firstName })));
    return Promise.all(people.map(async (email) => linkInText(await inbox.mail(email, count), "confirm")));
  };
  const first = await links(1, "Ana");
  await wait(121);
  const second = await links(2, "Anna");
  return people.map((_, at) => [first[at] ?? "", second[at] ?? ""]);
};

test("the same post again brings the same link again, after two minutes and three times a day at most", async () => {
  const email = "again@visitor.example";
  await send(email);
  const link = linkInText(await inbox.mail(email), "confirm");
  const { sk } = await recordOf(stack, email);
  await send(email);
  await wait(100);
  expect(await subjects(email)).toEqual([asks]);
  await wait(21);
  expect(linkInText(await inbox.mail(email, 2), "confirm")).toBe(link);
  for (const count of [3, 3, 3]) {
    await send(email);
    await wait(121);
    expect(await subjects(email)).toEqual(Array(count).fill(asks));
  }
  expect(await recordOf(stack, email)).toMatchObject({ sk, state: "pending" });
  await wait(86_400);
  await send(email);
  expect(linkInText(await inbox.mail(email, 4), "confirm")).toBe(link);
});

test("a post with another name is another record, and both links work", async () => {
  const email = "names@visitor.example";
  const [[first = "", second = ""] = []] = await twoLinks([email]);
  expect(second).not.toBe(first);
  expect(await recordsOf(stack, email)).toHaveLength(2);
  expect((await ask(first, { method: "POST" })).status).toBe(200);
  await wait(1);
  expect((await ask(second, { method: "POST" })).status).toBe(200);
  expect(await recordOf(stack, email)).toMatchObject({ state: "confirmed", answers: { firstName: "Anna" } });
  expect((await ask(first)).status).toBe(410);
});

test("two links pressed within one second leave one record as well", async () => {
  // Which of two records has the greater key is chance, so one person alone would show it every other time only.
  const people = Array.from({ length: 8 }, (_, at) => `quick${at}@visitor.example`);
  for (const pair of await twoLinks(people)) for (const link of pair) await ask(link, { method: "POST" });
  for (const email of people) expect(await recordsOf(stack, email)).toHaveLength(1);
});

test("somebody on the list already is told so by mail, once a day, and stays on it", async () => {
  const email = "member@visitor.example";
  await send(email);
  await ask(linkInText(await inbox.mail(email), "confirm"), { method: "POST" });
  await inbox.mail(email, 2);
  const { confirmedAt } = await recordOf(stack, email);
  await send(email);
  const told = await inbox.mail(email, 3);
  await wait(3600);
  await send(email);
  await wait(3600);
  expect(await subjects(email)).toEqual([asks, thanks, tells]);
  expect(await recordOf(stack, email)).toMatchObject({ state: "confirmed", confirmedAt });
  await wait(86_400);
  await send(email);
  await inbox.mail(email, 4);
  await ask(linkInText(told, "unsubscribe"), { method: "POST" });
  expect(await recordsOf(stack, email)).toEqual([]);
});

test("who has left can come back, with a proof of each time", async () => {
  const email = "back@visitor.example";
  const links: string[] = [];
  for (const count of [1, 3]) {
    await wait(121);
    await send(email);
    const link = linkInText(await inbox.mail(email, count), "confirm");
    links.push(link);
    expect((await ask(link, { method: "POST" })).status).toBe(200);
    const record = await recordOf(stack, email);
    await ask(linkInText(await inbox.mail(email, count + 1), "unsubscribe"), { method: "POST" });
    expect(await proofsBeside(stack, record)).toHaveLength(links.length);
  }
  expect(new Set(links).size).toBe(2);
  expect(await subjects(email)).toEqual([asks, thanks, asks, thanks]);
});

test("a filled honeypot is thanked like everybody and stored nowhere", async () => {
  await send("bot@visitor.example", { _gotcha: "yes" });
  await wait(121);
  expect(await recordsOf(stack, "bot@visitor.example")).toEqual([]);
  expect(await inbox.to("bot@visitor.example")).toEqual([]);
});

test("every one of these posts had the same answer, to the byte", () => {
  const shapes = answers.map(({ status, headers, text }) => {
    const { date, ...rest } = Object.fromEntries(headers);
    return JSON.stringify([status, rest, text, typeof date]);
  });
  expect(shapes.length).toBeGreaterThan(12);
  expect(new Set(shapes).size).toBe(1);
});

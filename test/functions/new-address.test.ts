// A new address that was asked and has not answered: one wish at a time, seen, taken back, and gone with what might be a thief's.

import { beforeEach, describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { browser, json, urlencoded, withHeaders } from "../support/events.ts";
import { openSandbox, tokenIn } from "../support/world.ts";
import { type House, openHouse } from "./site.ts";

const [ada, typo, right] = ["ada@example.org", "typo@example.net", "right@example.net"];
const own = { "Sec-Fetch-Site": "same-origin" };
const accept = { Accept: "application/json" };

let house: House;
beforeEach(() => {
  house = openHouse({}, openSandbox({ newsletter }));
});

const linkTo = (to: string): string => {
  const letter = house.sandbox.letters.findLast((one) => one.to === to && one.message.text.includes("/my-data/"));
  return `/my-data/${tokenIn(letter, "my-data")}`;
};
const presses = async (link: string): Promise<number> =>
  (await house.visit("POST", link, { headers: { ...accept, ...own } })).status;

/** Is on the list, and at their data. */
const enters = async (): Promise<string> => {
  const pairs = { email: ada, consent_newsletter: "on" };
  await house.visit("POST", "/forms/newsletter", urlencoded(Object.entries(pairs)));
  await house.deliverAll();
  const mail = house.sandbox.letters.findLast(({ to }) => to === ada);
  await house.visit("POST", `/confirm/${tokenIn(mail, "confirm")}`, { headers: browser });
  await house.deliverAll();
  return comes();
};
const asksForLink = async (): Promise<void> => {
  house.sandbox.wait(121);
  await house.visit("POST", "/my-data", withHeaders(json({ email: ada }), accept));
  await house.deliverAll();
};
const comes = async (): Promise<string> => {
  await asksForLink();
  const { headers } = await house.visit("POST", linkTo(ada), { headers: { ...browser, ...own } });
  return String(headers["Set-Cookie"]).split(";")[0] ?? "";
};
const uses = (cookie: string, action: string, fields: Readonly<Record<string, string>>) =>
  house.visit("POST", `/my-data/session/${action}`, withHeaders(json(fields), { ...accept, ...own, Cookie: cookie }));
const asksAddress = async (cookie: string, email: string): Promise<void> => {
  house.sandbox.wait(121);
  expect((await uses(cookie, "correct", { email })).body).toContain("confirmation_required");
  await house.deliverAll();
};
const seen = async (cookie: string): Promise<string> =>
  (await house.visit("GET", "/my-data/session?language=en", { headers: { ...browser, Cookie: cookie } })).body;
const stored = (): string => JSON.stringify([...house.sandbox.world.records.contents().records.values()]);

describe("a new address that was asked", () => {
  test("is the only one: correcting a mistyped one takes the first one's link back", async () => {
    const cookie = await enters();
    await asksAddress(cookie, typo);
    const stranger = linkTo(typo);
    await asksAddress(cookie, right);
    expect([await presses(stranger), stored().includes(typo)]).toEqual([410, false]);
    expect([await presses(linkTo(right)), stored().includes(right)]).toEqual([200, true]);
  });

  test("alone claims no correction yet: the page says that the last step is at the new address", async () => {
    const browsed = { ...browser, ...own, Cookie: await enters() };
    const sending = withHeaders(urlencoded([["email", right]]), browsed);
    const { body } = await house.visit("POST", "/my-data/session/correct?language=en", sending);
    expect(body).toContain("<h1>Almost done: confirm your new address</h1>");
    expect(body).not.toMatch(/The old values are deleted|Done on/);
  });

  test("goes on when the very same is asked again", async () => {
    const cookie = await enters();
    await asksAddress(cookie, right);
    const first = linkTo(right);
    expect((await uses(cookie, "correct", { email: right })).status).toBe(200);
    await house.deliverAll();
    expect([await presses(first), stored().includes(right)]).toEqual([200, true]);
  });

  test("is seen on top of the page, and taken back by one button there", async () => {
    const cookie = await enters();
    expect(await seen(cookie)).not.toContain("as your new address");
    await asksAddress(cookie, typo);
    expect(await seen(cookie)).toMatch(/typo@example\.net as your new address[\s\S]*value="keep"/);
    const { status, body } = await uses(cookie, "correct", { _address: "keep" });
    expect([status, body]).toEqual([200, '{"status":"corrected","address":"kept"}']);
    expect(await seen(cookie)).not.toContain("as your new address");
    expect([await presses(linkTo(typo)), stored().includes(ada)]).toEqual([410, true]);
  });

  test("is forgotten also while its mail is still owed", async () => {
    const cookie = await enters();
    await uses(cookie, "correct", { email: typo });
    await uses(cookie, "correct", { _address: "keep" });
    await house.deliverAll();
    expect(house.sandbox.letters.filter(({ to }) => to === typo)).toEqual([]);
  });

  test.each(["others", "all"])("is forgotten with every link that waits when %s are signed out", async (everywhere) => {
    const thief = await enters();
    await asksAddress(thief, typo);
    const cookie = await comes();
    await asksForLink();
    const waiting = linkTo(ada);
    expect((await uses(cookie, "sign-out", { everywhere })).status).toBe(200);
    expect([await presses(linkTo(typo)), await presses(waiting)]).toEqual([410, 410]);
    expect(stored()).not.toContain(typo);
  });
});

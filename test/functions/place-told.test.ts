// A place at an event on the page with one's data and in the file: a seat or the waiting list, told as what it is.

import { beforeEach, describe, expect, test } from "vitest";
import { cancelled } from "../../shared/events/change.ts";
import { hours } from "../../shared/kit/moment.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import type { Claim } from "../../shared/optin/link.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { restrict } from "../../shared/rights/restrict.ts";
import { browser, json, urlencoded, withHeaders } from "../support/events.ts";
import { eventForms, makeEvent, register, releaseOf } from "../support/guests.ts";
import { openSandbox, tokenIn } from "../support/world.ts";
import { type House, openHouse } from "./site.ts";

const ada = "ada@example.org";
const own = { "Sec-Fetch-Site": "same-origin" };
let house: House;
beforeEach(() => {
  house = openHouse({}, openSandbox(eventForms));
});

const joins = async (email: string, survey = false): Promise<Claim> => {
  const claim = await register(house.sandbox.world, email, { survey });
  await house.deliverAll();
  await confirm(house.sandbox.world, claim);
  await house.deliverAll();
  return claim;
};

/** An event with one seat, Eve on it, and Ada a minute later. */
const waits = async () => {
  await makeEvent(house.sandbox.world, { capacity: 1 });
  const eve = await joins("eve@example.org");
  house.sandbox.wait(60);
  return { eve, claim: await joins(ada, true) };
};

const enters = async (): Promise<string> => {
  house.sandbox.wait(121);
  await house.visit("POST", "/my-data", json({ email: ada }));
  await house.deliverAll();
  const letter = house.sandbox.letters.findLast(({ to }) => to === ada);
  const { headers } = await house.visit("POST", `/my-data/${tokenIn(letter, "my-data")}`, {
    headers: { ...browser, ...own },
  });
  return String(headers["Set-Cookie"]).split(";")[0] ?? "";
};
const seen = async (Cookie: string, language = "en"): Promise<string> =>
  (await house.visit("GET", `/my-data/session?language=${language}`, { headers: { ...browser, Cookie } })).body;
const read = async (Cookie: string) => {
  const { body } = await house.visit("GET", "/my-data/session", { headers: { Accept: "application/json", Cookie } });
  return JSON.parse(body);
};

describe("who waits for a seat", () => {
  test("is told so with since when, beside the item as it is stored, and nowhere that they have one", async () => {
    await waits();
    const cookie = await enters();
    const [seat] = [...house.sandbox.world.records.contents().seats.values()].filter(
      ({ state }) => state === "waiting",
    );
    const { person: _, ...stored } = seat ?? expect.fail("nobody waits");
    expect((await read(cookie)).activities).toMatchObject([
      { state: "confirmed", place: { event: "open-day", state: "waiting", since: "2026-11-23T15:05:05Z", stored } },
    ]);
    const body = await seen(cookie);
    expect(body).toContain('<span class="badge">on the waiting list</span>');
    expect(body).toMatch(/href="#a0">[^<]*<\/a><span>on the waiting list<\/span>/);
    expect(body).toMatch(/You do not have a seat yet\. You have been on the waiting list since [^<]*16:05[^<]*\./);
    expect(body).not.toMatch(/>active<|seat reserved|had a seat/);
    expect(await seen(cookie, "de")).toMatch(
      /noch keinen Platz\. Seit dem [^<]*16:05[^<]* stehen Sie auf der Warteliste/,
    );
    expect(await seen(cookie, "es")).toMatch(/lista de espera desde el [^<]*16:05/);
  });

  test("reads of their place on the waiting list before they withdraw it and after, not of a seat", async () => {
    const { claim } = await waits();
    const Cookie = await enters();
    const address = "/my-data/session/withdraw?language=en";
    const about = { consent: "participation", _form: "event", _id: claim.id };
    const asked = await house.visit("GET", `${address}&${new URLSearchParams(about)}`, {
      headers: { ...browser, ...own, Cookie },
    });
    expect(asked.body).toContain("<p>Your place on the waiting list</p>");
    const pressed = withHeaders(urlencoded(Object.entries(about)), { ...browser, ...own, Cookie });
    const done = await house.visit("POST", address, pressed);
    expect(done.body).toContain("Your place on the waiting list: this has ended");
    for (const { body } of [asked, done]) expect(body).not.toContain("Your seat");
    expect(house.sandbox.world.records.contents().seats.size).toBe(1);
  });

  test("keeps the name of what does not depend on the place", async () => {
    const { claim } = await waits();
    const about = new URLSearchParams({ consent: "survey", _form: "event", _id: claim.id });
    const headers = { ...browser, ...own, Cookie: await enters() };
    const { body } = await house.visit("GET", `/my-data/session/withdraw?language=en&${about}`, { headers });
    expect(body).toContain("<p>Feedback survey</p>");
  });

  test("has a seat from the moment on in which it became theirs", async () => {
    const { eve } = await waits();
    house.sandbox.wait(3600);
    await leave(house.sandbox.world, releaseOf(eve));
    await house.deliverAll();
    const cookie = await enters();
    expect((await read(cookie)).activities).toMatchObject([
      { place: { state: "taken", since: "2026-11-23T16:05:05Z" } },
    ]);
    const body = await seen(cookie);
    expect(body).toContain('<span class="badge">seat reserved</span>');
    expect(body).toMatch(/You have had a seat since [^<]*17:05/);
  });
});

describe("a place", () => {
  test("is none before the address is confirmed, nor on a list", async () => {
    const { world } = house.sandbox;
    await makeEvent(world);
    await register(world, ada);
    await house.deliverAll();
    const cookie = await enters();
    expect((await read(cookie)).activities).toMatchObject([{ state: "pending", place: null }]);
    expect(await seen(cookie)).not.toContain("Your place");
  });

  test.each([
    ["is over", hours(99), "over"],
    ["is called off", 0, "cancelled"],
  ])("at an event that %s is told as what it was, for as long as it is kept", async (_, later, why) => {
    const { world } = house.sandbox;
    await makeEvent(world);
    await joins(ada, true);
    house.sandbox.wait(later);
    const event = (await world.records.events.find("open-day")) ?? expect.fail("no event");
    if (why === "cancelled") await world.records.events.change(event, cancelled(event, world.now()));
    const cookie = await enters();
    expect((await read(cookie)).activities).toMatchObject([{ place: { state: "taken" } }]);
    const body = await seen(cookie);
    expect(body).toMatch(/The event (is over|has been cancelled)\. You had a seat from [^<]*16:04/);
    expect(body).toContain('<span class="badge">active</span>');
  });

  test("whose use is restricted is told beside the restriction", async () => {
    const { claim } = await waits();
    await restrict(house.sandbox.world, claim.person);
    const body = await seen(await enters());
    expect(body).toContain('<span class="badge">restricted</span>');
    expect(body).toContain("You have been on the waiting list since");
  });
});

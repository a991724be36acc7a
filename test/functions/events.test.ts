// Events as visitors meet them: the programme, the form's choice, the button, and giving a seat back.

import { describe, expect, test } from "vitest";
import { cancelled, closed, moved } from "../../shared/events/change.ts";
import type { Event } from "../../shared/events/event.ts";
import { registration } from "../../shared/forms/registration.ts";
import { signLink } from "../../shared/optin/link.ts";
import { eventForms, makeEvent, register, releaseOf } from "../support/guests.ts";
import { linkKeys, openSandbox } from "../support/world.ts";
import { type House, openHouse } from "./site.ts";

const open = async (more: Parameters<typeof makeEvent>[1] = {}) => {
  const house = openHouse({}, openSandbox(eventForms));
  await makeEvent(house.sandbox.world, { capacity: 1, ...more });
  return { house, world: house.sandbox.world };
};
const change = async ({ sandbox: { world } }: House, decide: (event: Event) => Event): Promise<void> => {
  const before = (await world.records.events.find("open-day")) ?? expect.fail("no event");
  await world.records.events.change(before, decide(before));
};
const html = { accept: "text/html" };
const json = { accept: "application/json" };

describe("the programme", () => {
  test.each(["/events", "/events/open-day", "/events/open-day/calendar.ics"])(
    "at %s may be kept for a minute, and tells nobody the link",
    async (address) => {
      const { house } = await open();
      const { status, headers, body } = await house.visit("GET", `${address}?language=de`, { headers: html });
      expect([status, headers["Cache-Control"]]).toEqual([200, "public, max-age=60"]);
      expect(body.replaceAll("\r\n ", "")).toContain("Tag der offenen Tür");
      expect(body).not.toContain("meet.example");
    },
  );

  test("shows what is to come and what room is left, and not what is cancelled or over", async () => {
    const { house, world } = await open();
    const seen = async () => (await house.visit("GET", "/events", { headers: html })).body;
    expect(await seen()).toContain("1 seat left");
    await house.visit("POST", `/confirm/${signLink(linkKeys, await register(world, "a@x.example"))}`, {
      headers: json,
    });
    expect(await seen()).toContain("full, with a waiting list");
    await change(house, (event) => cancelled(event, world.now()));
    expect(await seen()).not.toContain("Open day");
    expect((await house.visit("GET", "/events/open-day", { headers: html })).body).toContain(
      "This event has been cancelled",
    );
  });

  test("of an event that never was, or was forgotten, is a 404", async () => {
    const { house } = await open();
    for (const path of ["/events/other", "/events/other/calendar.ics"])
      expect((await house.visit("GET", path, { headers: html })).status).toBe(404);
    house.sandbox.wait(200 * 86_400);
    expect((await house.visit("GET", "/events/open-day", { headers: html })).status).toBe(404);
  });
});

describe("the form's choice", () => {
  const choose = (house: House, event: string) =>
    house.visit("POST", "/forms/event", {
      headers: { ...json, "content-type": "application/json" },
      body: JSON.stringify({ event, firstName: "A", lastName: "B", email: "a@x.example", consent_participation: true }),
    });

  test("offers what is open, with what stands in the address chosen", async () => {
    const { house } = await open();
    const { body } = await house.visit("GET", "/forms/event?event=open-day&language=en", { headers: html });
    expect(body).toContain('<option value="open-day" selected>Open day · ');
    await change(house, closed);
    expect((await house.visit("GET", "/forms/event", { headers: html })).body).not.toContain("open-day");
  });

  test.each([
    ["event-unknown", "There is no such event", (event: Event) => event, "other"],
    ["event-closed", "Registration for this event is closed", closed, "open-day"],
    ["event-cancelled", "has been cancelled", (event: Event) => cancelled(event, 1), "open-day"],
    [
      "event-over",
      "is over",
      (event: Event) => moved(event, { start: event.changedAt - 20, end: event.changedAt - 10 }, 1),
      "open-day",
    ],
  ])("refuses with %s and says so", async (code, sentence, decide, chosen) => {
    const { house } = await open();
    await change(house, decide);
    const { status, body } = await choose(house, chosen);
    const told = { field: "event", code, message: expect.stringContaining(sentence) };
    expect([status, JSON.parse(body).errors]).toEqual([422, [told]]);
  });

  test("of a full event is taken, since there is a waiting list", async () => {
    const { house } = await open();
    await change(house, (event) => ({ ...event, taken: 1 }));
    expect((await choose(house, "open-day")).status).toBe(202);
  });
});

describe("a registration for an event", () => {
  test("asks which event, and for what an account asks for, and ticks nothing", async () => {
    const { house } = await open();
    const { body } = await house.visit("GET", "/forms/event", { headers: html });
    const controls = [...body.matchAll(/<(?:input|select) name="(?!_|consent_)(\w+)"[^>]*>/g)];
    expect(controls.map(([, name]) => name)).toEqual(["event", ...Object.keys(registration.fields)]);
    expect(controls.filter(([control]) => control.includes(" required")).map(([, name]) => name)).toEqual([
      "event",
      "firstName",
      "lastName",
      "email",
    ]);
    expect(body).not.toContain(" checked");
  });

  test("goes without the survey's consent, not without the other, and takes no seat before its link is confirmed", async () => {
    const { house, world } = await open();
    const post = (consents: object) =>
      house.visit("POST", "/forms/event", {
        headers: { ...json, "content-type": "application/json" },
        body: JSON.stringify({ event: "open-day", firstName: "A", lastName: "B", email: "a@x.example", ...consents }),
      });
    const refused = await post({ consent_survey: true });
    expect([refused.status, JSON.parse(refused.body).errors]).toMatchObject([
      422,
      [{ field: "consent_participation" }],
    ]);
    const taken = await post({ consent_participation: true });
    expect([taken.status, taken.body]).toEqual([202, '{"status":"confirmation_required"}']);
    expect(await world.records.events.find("open-day")).toMatchObject({ taken: 0 });
  });
});

describe("the button behind the link", () => {
  test("says before that the event is full, and after that one waits, once and again", async () => {
    const { house, world } = await open();
    const [ada, bob] = [await register(world, "ada@x.example"), await register(world, "bob@x.example")];
    const at = (claim: typeof ada) => `/confirm/${signLink(linkKeys, claim)}`;
    expect((await house.visit("GET", at(ada), { headers: html })).body).not.toContain("waiting list");
    expect((await house.visit("POST", at(ada), { headers: html })).body).toContain("Thank you, you have a seat");
    expect((await house.visit("GET", at(bob), { headers: html })).body).toContain(
      "With this button you join the waiting list",
    );
    for (const _ of [1, 2])
      expect(JSON.parse((await house.visit("POST", at(bob), { headers: json })).body)).toEqual({ status: "waiting" });
    expect((await house.visit("GET", at(bob), { headers: html })).body).toContain("You are on the waiting list");
  });

  test.each([
    ["cancelled", "This event has been cancelled"],
    ["over", "This event is over"],
  ])("of an event that is %s is a 410 that says why", async (why, sentence) => {
    const { house, world } = await open({
      start: openSandbox().world.now() + 100,
      end: openSandbox().world.now() + 200,
    });
    const address = `/confirm/${signLink(linkKeys, await register(world, "ada@x.example"))}`;
    if (why === "cancelled") await change(house, (event) => cancelled(event, world.now()));
    else house.sandbox.wait(200);
    for (const method of ["GET", "POST"]) {
      const { status, body } = await house.visit(method, address, { headers: html });
      expect([status, body.includes(sentence)]).toEqual([410, true]);
    }
  });
});

describe("giving a seat back", () => {
  test("takes one press, names nobody, and says so again", async () => {
    const { house, world } = await open();
    const claim = await register(world, "ada@x.example");
    await house.visit("POST", `/confirm/${signLink(linkKeys, claim)}`, { headers: json });
    const address = `/unsubscribe/${signLink(linkKeys, releaseOf(claim))}`;
    const { body } = await house.visit("GET", address, { headers: html });
    expect(body).toMatch(/Give your seat back[\s\S]*Open day/);
    expect(body).not.toMatch(/ada|Lovelace/i);
    expect((await world.records.events.find("open-day"))?.taken).toBe(1);
    for (const _ of [1, 2]) {
      const { status, body: done } = await house.visit("POST", address, { headers: html });
      expect([status, done.includes("Your place is given back")]).toEqual([200, true]);
    }
    expect((await world.records.events.find("open-day"))?.taken).toBe(0);
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
  });
});

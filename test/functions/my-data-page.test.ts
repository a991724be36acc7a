// The page with one's data as its person reads it: events by their names, consents in the order of their form, what stands and what ended.

import { beforeEach, expect, test } from "vitest";
import { consentsTold } from "../../shared/access/consent-told.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { restrict } from "../../shared/rights/restrict.ts";
import { browser, json } from "../support/events.ts";
import { eventForms, makeEvent, register } from "../support/guests.ts";
import { openSandbox, tokenIn } from "../support/world.ts";
import { type House, openHouse } from "./site.ts";

const ada = "ada@example.org";
let house: House;
beforeEach(() => {
  house = openHouse({}, openSandbox(eventForms));
});

/** Ada has a seat; gives her person key. */
const joins = async (): Promise<string> => {
  const { world } = house.sandbox;
  await makeEvent(world);
  const claim = await register(world, ada, { survey: true });
  await house.deliverAll();
  await confirm(world, claim);
  await house.deliverAll();
  return claim.person;
};

const reads = async (): Promise<string> => {
  await house.visit("POST", "/my-data", json({ email: ada }));
  await house.deliverAll();
  const letter = house.sandbox.letters.filter(({ to }) => to === ada).at(-1);
  const headers = { ...browser, "Sec-Fetch-Site": "same-origin" };
  const entered = await house.visit("POST", `/my-data/${tokenIn(letter, "my-data")}`, { headers });
  const Cookie = String(entered.headers["Set-Cookie"]).split(";")[0] ?? "";
  return (await house.visit("GET", "/my-data/session?language=en", { headers: { ...headers, Cookie } })).body;
};

test("an event is called by its title and times, never by its id", async () => {
  await joins();
  const body = await reads();
  expect(body).toMatch(/<h2>Register for an event: Open day /);
  expect(body).toMatch(/<dt>Event<\/dt><dd><span class="typed">Open day\n\w+day, \d/);
  expect(body).not.toContain(">open-day<");
});

test("the top of the page leads to each activity and to what remains, and holds what can be done", async () => {
  await joins();
  const body = await reads();
  const [, contents = ""] = /class="contents">([\s\S]*?)<\/section>/.exec(body) ?? [];
  const anchors = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(anchors).toEqual(["a0", "proofs"]);
  for (const id of anchors) expect(body).toContain(` id="${id}"`);
  const [top = ""] = body.split(' id="a0"');
  expect(top).toContain(' id="todo"');
  for (const deed of ["?download", "/restrict?", "/object?", "/erase?", "/sign-out?"]) expect(top).toContain(deed);
});

test("consents come in the order of their form, whatever order the store gives", async () => {
  const { records } = await house.sandbox.world.records.everything(await joins());
  const evidence = records.flatMap((record) => {
    const consents = Object.entries(record.consents);
    return [consents, consents.toReversed()].map((each) => ({ ...record, consents: Object.fromEntries(each) }));
  });
  const told = evidence.map((one) => consentsTold({ forms: eventForms, language: "en" }, one));
  expect(told.map((each) => each.map(({ consent }) => consent))).toEqual([
    ["participation", "survey"],
    ["participation", "survey"],
  ]);
});

test("what is restricted is nowhere called active, and can be lifted from the top of the page", async () => {
  const person = await joins();
  expect(await reads()).toContain('<span class="badge">seat reserved</span>');
  await restrict(house.sandbox.world, person);
  house.sandbox.wait(121);
  const body = await reads();
  expect(body).toContain('<span class="badge">restricted</span>');
  expect(body).not.toMatch(/>(active|seat reserved)</);
  expect(body).not.toMatch(/On [^<]*, by itself/);
  expect(body).toContain("Nothing is deleted while the use is restricted.");
  expect(body).toMatch(
    /class="hold" role="status">Restricted since [^<]*<a href="\/my-data\/session\/lift\?language=en">/,
  );
});

test("a proof that stands beside what still runs is not said to have ended", async () => {
  await joins();
  const body = await reads();
  expect(body).toContain("<summary>Register for an event (not ended yet)</summary>");
});

test("a proof whose event is long over has ended, by itself, on a day that nothing kept tells", async () => {
  await joins();
  house.sandbox.wait(40 * 86_400);
  const { world } = house.sandbox;
  world.records.tidy(world.now());
  const body = await reads();
  expect(body).toContain("<summary>Register for an event (ended)</summary>");
  expect(body).toContain("<dt>Ended</dt><dd>its time was over; when exactly is not stored</dd>");
});

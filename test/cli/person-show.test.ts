// `assent person show`: all that is held about a person, and when it goes.

import { expect, test } from "vitest";
import { owe } from "../../shared/access/owe.ts";
import { runErrand } from "../../shared/access/run-errand.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { submit } from "../../shared/optin/submit.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { eventForms, makeEvent, register } from "../support/guests.ts";
import { walkForms } from "../support/walk.ts";
import { follow, sent } from "../support/world.ts";
import { openDesk } from "./desk.ts";

const ada = "Ada@example.com";

test("everything that a person typed is shown, with its consents, times and planned deletion", async () => {
  const desk = openDesk(walkForms);
  const answers = { email: ada, firstName: "Ada" };
  await submit(desk.box.world, sent(ada, { submission: { answers, consents: ["newsletter"], texts: {} } }));
  const { records, proofs } = await desk.json("person", "show", "ada@EXAMPLE.com");
  expect(proofs).toEqual([]);
  expect(records).toMatchObject([
    {
      form: "newsletter",
      state: "pending",
      email: ada,
      answers: { firstName: "Ada" },
      language: "en",
      consents: [{ consent: "newsletter", version: "2026-11", withdrawnAt: null }],
      origin: { site: "www.example.com", page: "/news", network: "192.0.2.0" },
      askedAt: "2026-11-23T15:04:05Z",
      mailedAt: null,
      owes: "confirmation",
      deletedAt: "2026-11-25T15:04:05Z",
    },
  ]);
});

test("what ends by itself names its end, what ends by the person says so", async () => {
  const desk = openDesk(walkForms);
  await desk.join(ada);
  await desk.join(ada, { form: "club" });
  const { records } = await desk.json("person", "show", ada);
  const ends = records.map(({ form, list, deletedAt }: Record<string, string>) => [form, list, deletedAt]);
  expect(ends.sort()).toEqual([
    ["club", "newsletter", "2026-12-23T15:06:05Z"],
    ["newsletter", "newsletter", null],
  ]);
  const { out } = await desk.assent("person", "show", ada);
  expect(out).toMatch(/^ {2}Deleted +when the person withdraws$/m);
  expect(out).toMatch(/^ {2}Deleted +2026-12-23T15:06:05Z$/m);
});

test("after an erasure nothing but the pseudonymous proof is shown, and that it will go too", async () => {
  const desk = openDesk(walkForms);
  await desk.join(ada, {
    submission: { answers: { email: ada, firstName: "Adelheid" }, consents: ["newsletter"], texts: {} },
  });
  await desk.leave(ada);
  const shown = await desk.json("person", "show", ada);
  expect(shown.records).toEqual([]);
  expect(shown.proofs).toMatchObject([{ form: "newsletter", ending: "withdrawn", deletedAt: "2030-01-01T00:00:00Z" }]);
  expect(JSON.stringify(shown)).not.toContain("Adelheid");
});

test("a proof whose record ended by itself says so and when, and one whose record stands does not", async () => {
  const desk = openDesk(walkForms);
  await desk.join(ada, { form: "club" });
  expect((await desk.json("person", "show", ada)).proofs).toMatchObject([{ endedAt: null, ending: null }]);
  desk.box.wait(30 * 86_400);
  const ended = { endedAt: "2026-12-23T15:05:05Z", ending: "over" };
  expect(await desk.json("person", "show", ada)).toMatchObject({ records: [], proofs: [ended] });
  expect((await desk.assent("person", "show", ada)).out).toMatch(/^ {2}Ended +2026-12-23T15:05:05Z, over$/m);
});

test("a place at an event is shown as what it is, a seat or on the waiting list, and since when", async () => {
  const desk = openDesk(eventForms);
  await makeEvent(desk.box.world, { capacity: 1 });
  for (const email of ["eve@example.com", ada]) {
    await confirm(desk.box.world, await register(desk.box.world, email));
    desk.box.wait(60);
  }
  const place = { event: "open-day", state: "waiting", since: "2026-11-23T15:05:05Z" };
  expect((await desk.json("person", "show", ada)).records).toMatchObject([{ state: "confirmed", place }]);
  expect((await desk.assent("person", "show", ada)).out).toMatch(
    /^ {2}Place +on the waiting list of open-day, since 2026-11-23T15:05:05Z$/m,
  );
  expect((await desk.assent("person", "show", "eve@example.com")).out).toMatch(
    /^ {2}Place +a seat at open-day, since 2026-11-23T15:04:05Z$/m,
  );
});

test("of somebody nobody knows there is nothing", async () => {
  const desk = openDesk();
  expect(await desk.json("person", "show", ada)).toMatchObject({ records: [], proofs: [] });
  expect((await desk.assent("person", "show", ada)).out).toBe("Nothing is held about this address.\n");
});

test("what was left by a mailed link is shown with its sealed copy's end, which no command opens", async () => {
  const desk = openDesk(walkForms);
  await desk.join(ada);
  const link = follow(desk.box.letters.at(-1), "unsubscribe");
  await leave(desk.box.world, { ...link, undoable: true });
  const { records, leavings } = await desk.json("person", "show", ada);
  const left = { form: "newsletter", consent: "newsletter", leftAt: "2026-11-23T15:05:05Z" };
  expect(records).toEqual([]);
  expect(leavings).toMatchObject([{ ...left, sealedCopy: true, until: "2026-11-23T15:35:05Z" }]);
  expect((await desk.assent("person", "show", ada)).out).toMatch(
    /Until +2026-11-23T15:35:05Z; until then a sealed copy/,
  );
  desk.box.wait(30 * 60);
  expect((await desk.json("person", "show", ada)).leavings).toEqual([]);
});

test("the mails about a right are shown: what is owed, what waits, when one went out", async () => {
  const desk = openDesk(walkForms);
  await desk.join(ada);
  const { person } = await desk.json("person", "show", ada);
  const asked = { person, email: ada, language: "en", mail: "access" } as const;
  await owe(desk.box.world, asked);
  expect((await desk.json("person", "show", ada)).emails.owed).toEqual([{ mail: "access", email: ada }]);
  for (const key of desk.box.errands) await runErrand(desk.box.world, key);
  expect((await desk.json("person", "show", ada)).emails).toEqual({
    owed: [],
    links: [{ opens: "session", email: null, until: "2026-11-23T15:35:05Z" }],
    sent: [{ mail: "access", at: ["2026-11-23T15:05:05Z"] }],
  });
  expect((await desk.assent("person", "show", ada)).out).toMatch(/access +sent 2026-11-23T15:05:05Z/);
});

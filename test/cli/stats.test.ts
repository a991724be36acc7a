// `assent stats`: each submission is counted where it is, once, and what is over nowhere.

import { beforeEach, expect, test } from "vitest";
import { tallyForms } from "../../infra/cli/stats/tally.ts";
import type { Counted } from "../../shared/aws/census.ts";
import { submit } from "../../shared/optin/submit.ts";
import { sent } from "../support/world.ts";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
const newsletter = async () => (await desk.json("stats")).newsletter;

test("a form that nobody sent is there with nothing", async () => {
  expect(Object.values(await newsletter()).every((count) => count === 0)).toBe(true);
  expect((await desk.assent("stats")).out).toBe("newsletter\n  pending    0\n  confirmed  0\n");
});

test("everybody is counted where they are on their way", async () => {
  for (const name of ["ada", "eve", "bob"]) await desk.join(`${name}@example.com`);
  await desk.leave("eve@example.com");
  await submit(desk.box.world, sent("kim@example.com"));
  await desk.deliverAll();
  desk.box.wait(90);
  await submit(desk.box.world, sent("pat@example.com"));
  desk.box.wait(30);
  expect(await newsletter()).toMatchObject({
    ...{ pending: 2, mailed: 1, waiting: 1, oldestWaiting: 30 },
    ...{ confirmed: 2, withdrawn: 1, superseded: 0, over: 0, expired: 0 },
  });
});

test("a welcome that waits for the end of a restriction makes nobody late", async () => {
  const people = async function* (): AsyncIterable<readonly Counted[]> {
    const owes = { mail: "welcome", nonce: "n", since: 5 } as const;
    const of = { form: "course", consents: {}, state: "confirmed", confirmedAt: 5, owes } as const;
    yield [
      { ...of, id: "1", paused: { at: 6 } },
      { ...of, id: "2", owes: { ...owes, since: 8 } },
    ];
  };
  expect(await tallyForms([], people(), 9)).toMatchObject({ course: { confirmed: 2, waiting: 1, oldestWaiting: 1 } });
});

test("who confirmed a newer submission is confirmed once and superseded once", async () => {
  await desk.join("ada@example.com", { answers: { firstName: "Ada" } });
  desk.box.wait(600);
  await submit(desk.box.world, sent("ada@example.com", { answers: { firstName: "Augusta" } }));
  expect(await newsletter()).toMatchObject({ confirmed: 1, pending: 1 });
});

test("what expired is not pending any more, deleted yet or not", async () => {
  await submit(desk.box.world, sent("ada@example.com"));
  await desk.deliverAll();
  desk.box.wait(172_801);
  expect(await newsletter()).toMatchObject({ pending: 0, mailed: 0, waiting: 0, expired: 1 });
});

test("a proof beside its living record, and one past its period, count for nothing", async () => {
  const base = { form: "course", id: "1", consents: {} } as const;
  const people = async function* (): AsyncIterable<readonly Counted[]> {
    yield [
      { ...base, state: "confirmed", confirmedAt: 5 },
      { ...base, confirmedAt: 5 },
      { ...base, id: "2", confirmedAt: 5, expiresAt: 9 },
      { ...base, id: "3", confirmedAt: 5 },
      { ...base, id: "4", confirmedAt: 5, ending: { why: "superseded", at: 7 } },
      { ...base, id: "5", ending: { why: "withdrawn", at: 7 } },
    ];
  };
  expect((await tallyForms([], people(), 10)).course).toMatchObject({
    ...{ confirmed: 1, over: 1, superseded: 1, unconfirmed: 1, withdrawn: 0 },
  });
});

test("the bars are drawn to one scale, and name nobody", async () => {
  for (let at = 0; at < 3; at++) await desk.join(`person${at}@example.com`);
  await desk.leave("person0@example.com");
  const { out } = await desk.assent("stats");
  expect(out).toBe(
    ["newsletter", "  pending    0", `  confirmed  2  ${"#".repeat(40)}`, `  withdrawn  1  ${"#".repeat(20)}`, ""].join(
      "\n",
    ),
  );
});

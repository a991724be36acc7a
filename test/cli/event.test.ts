// `assent event …`: what an operator can do with an event, and what is refused in words.

import { expect, test } from "vitest";
import { confirm } from "../../shared/optin/confirm.ts";
import { eventForms, register } from "../support/guests.ts";
import { openDesk } from "./desk.ts";

const made = [
  ...["--id", "open-day", "--title", "Open day", "--title-es", "Puertas abiertas", "--kind", "training"],
  ...["--start", "2027-03-01T10:00", "--end", "2027-03-01T12:00", "--capacity", "1", "--place", "Berlin"],
] as const;

const without = (name: string) => made.filter((_, at) => made[at] !== `--${name}` && made[at - 1] !== `--${name}`);
const create = (...words: readonly string[]) => ["event", "create", ...words] as const;

test("an event is created in its zone, shown, listed, moved, closed and cancelled", async () => {
  const { json, box } = openDesk(eventForms);
  expect(await json(...create(...made))).toMatchObject({
    ...{ id: "open-day", title: { en: "Open day", de: "Open day", es: "Puertas abiertas" }, kind: "training" },
    ...{ start: "2027-03-01T09:00:00Z", end: "2027-03-01T11:00:00Z", zone: "Europe/Berlin", place: "Berlin" },
    ...{ capacity: 1, taken: 0, waiting: 0, state: "open", sequence: 0 },
  });
  for (const who of ["a@x.example", "b@x.example"]) await confirm(box.world, await register(box.world, who));
  expect(await json("event", "show", "open-day")).toMatchObject({ taken: 1, waiting: 1 });
  expect(await json("event", "move", "open-day", "--capacity", "3")).toMatchObject({ capacity: 3, sequence: 0 });
  expect(await json("event", "move", "open-day", "--place", "Bonn")).toMatchObject({ place: "Bonn", sequence: 1 });
  expect(await json("event", "close", "open-day")).toMatchObject({ state: "closed" });
  expect(await json("event", "cancel", "open-day")).toMatchObject({ state: "cancelled", sequence: 2 });
  expect(await json("event", "list")).toMatchObject([{ id: "open-day", state: "cancelled" }]);
});

test.each([
  [2, "needs --title", without("title")],
  [2, "needs --capacity", without("capacity")],
  [2, "40 characters at most", [...without("id"), "--id", "Open Day"]],
  [2, "--start is past already", [...without("start"), "--start", "2020-01-01T10:00"]],
  [2, "--end is not later", [...without("end"), "--end", "2027-03-01T10:00"]],
  [2, "is not a number of seats", [...without("capacity"), "--capacity", "0"]],
  [2, "--kind is webinar", [...without("kind"), "--kind", "party"]],
  [2, "is not a time zone", [...made, "--zone", "Mars/Base"]],
  [2, "is not an address", [...made, "--link", "javascript:alert(1)"]],
])("what cannot be made ends with %i and says “%s”", async (code, why, words) => {
  const { assent } = openDesk(eventForms);
  const ran = await assent(...create(...words));
  expect([ran.code, ran.out]).toEqual([code, ""]);
  expect(ran.err).toContain(why);
});

test("what is there already, is not there, or is over is refused", async () => {
  const { assent, box } = openDesk(eventForms);
  await assent(...create(...made));
  const refused = async (...words: readonly string[]) => {
    const { code, err } = await assent(...words);
    expect(code).toBeGreaterThan(0);
    return err;
  };
  expect(await refused(...create(...made))).toContain("there is an event “open-day” already");
  expect(await refused("event", "show", "other")).toContain("there is no event “other”");
  expect(await refused("event", "move", "open-day")).toContain("needs what is to change");
  expect(await refused("event", "move", "open-day", "--start", "2027-03-02T10:00")).toContain("--end is missing");
  await confirm(box.world, await register(box.world, "a@x.example"));
  await assent("event", "move", "open-day", "--capacity", "2");
  await confirm(box.world, await register(box.world, "b@x.example"));
  expect(await refused("event", "move", "open-day", "--capacity", "1")).toContain("2 seats are taken already");
  await assent("event", "cancel", "open-day");
  expect(await refused("event", "cancel", "open-day")).toContain("is cancelled already");
  expect(await refused("event", "move", "open-day", "--place", "Rome")).toContain("cannot be moved any more");
});

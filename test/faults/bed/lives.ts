// What different people do with a newsletter, from the one who only signs up to the one who does everything twice.

import type { House } from "./house.ts";
import { type Deeds, deedsOf, type Life, newPerson, type Person } from "./people.ts";

const lives: Readonly<Record<string, (deeds: Deeds) => Life>> = {
  /** Signs up and never presses; the mail scanner opens the link all the same. */
  async *waits(deeds) {
    yield* deeds.post();
    const mail = yield* deeds.mail("confirmation");
    await deeds.open(mail, "confirm");
  },
  async *confirms(deeds) {
    yield* deeds.post();
    const mail = yield* deeds.mail("confirmation");
    await deeds.open(mail, "confirm");
    yield* deeds.press(mail);
    await deeds.open(yield* deeds.mail("welcome"), "unsubscribe");
  },
  async *leaves(deeds) {
    yield* deeds.post();
    const mail = yield* deeds.mail("confirmation");
    yield* deeds.press(mail);
    yield* deeds.leave(yield* deeds.mail("welcome"));
    yield;
    // Out of an old mail, by mistake.
    yield* deeds.press(mail);
  },
  async *doubleClicks(deeds) {
    yield* deeds.post();
    yield* deeds.post();
    const mail = yield* deeds.mail("confirmation");
    yield* deeds.press(mail);
    yield* deeds.press(mail);
  },
  /** Signs up under two names, confirms both one after the other, and leaves by the first welcome's link. */
  async *changes(deeds) {
    yield* deeds.post("Ada");
    const first = yield* deeds.mail("confirmation");
    yield* deeds.post("Augusta");
    const second = yield* deeds.mail("confirmation", 1);
    yield* deeds.press(first);
    const welcome = yield* deeds.mail("welcome");
    if (second !== first) yield* deeds.press(second);
    yield* deeds.leave(welcome);
    yield* deeds.press(second);
  },
  /** Confirms, asks again, is told that this is done. */
  async *asksAgain(deeds) {
    yield* deeds.post();
    yield* deeds.press(yield* deeds.mail("confirmation"));
    yield* deeds.mail("welcome");
    yield* deeds.post();
    yield* deeds.mail("already");
  },
  async *insists(deeds) {
    for (const name of ["Ada", "Bea", "Cleo", "Dora", "Ada", "Eve", "Ada"]) {
      yield* deeds.post(name, 1);
      for (const end = deeds.now() + 150; deeds.now() < end; ) yield;
    }
  },
};

const kinds = Object.keys(lives);

export interface Living {
  readonly person: Person;
  readonly life: Life;
}

/** The nth person of an experiment, with a life of their own. */
export const born = (house: House, index: number, unreachable = false): Living => {
  const kind = unreachable ? "waits" : (kinds[index % kinds.length] ?? "");
  const person = newPerson(`${kind.toLowerCase()}${index}@example.com`, { insists: kind === "insists", unreachable });
  const live = lives[kind];
  if (live === undefined) throw new Error("nobody lives so");
  return { person, life: live(deedsOf(house, person)) };
};

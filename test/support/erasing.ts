// A person whose rights meet everything else that happens: one scene, for the table in memory and for the real engine.

import { expect } from "vitest";
import { consent, defineForm } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { bringIn } from "../../shared/optin/import/bring-in.ts";
import { personKey } from "../../shared/optin/link.ts";
import type { Records } from "../../shared/optin/ports.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import { submit } from "../../shared/optin/submit.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { correct } from "../../shared/rights/correct.ts";
import { erase } from "../../shared/rights/erase.ts";
import type { People } from "../../shared/rights/people.ts";
import { lift, restrict } from "../../shared/rights/restrict.ts";
import { takingTurns } from "./turns.ts";
import { follow, openSandbox, personSecret, sent, start } from "./world.ts";

const club = defineForm({
  ...newsletter,
  consents: {
    club: consent({ required: true, version: "1", text: { en: "Yes", de: "Ja", es: "Sí" } }),
    news: consent({ required: false, list: true, version: "1", text: { en: "And news", de: "Und News", es: "Y más" } }),
  },
});

/** What may happen in the same moments as an erasure, each by its name. */
export const meanwhile = [
  "mail",
  "click",
  "schedule",
  "import",
  "leave",
  "bounce",
  "correct",
  "restrict",
  "lift",
] as const;
export type Meanwhile = (typeof meanwhile)[number];

interface Table {
  readonly records: Records;
  readonly people: People;
}

/**
 * A person with a confirmed newsletter that still owes its welcome and a pending club, whose mail is in their hand; and what may
 * happen to them, each call of it in its turn.
 */
const meeting = async (open: Table | undefined, email: string, turns: readonly number[]) => {
  const box = openSandbox({ newsletter, club });
  const world = { ...box.world, ...open };
  const person = personKey(personSecret, email);
  const ofClub = {
    form: "club",
    submission: { answers: { email, firstName: "Ada" }, consents: ["club", "news"], texts: {} },
  };
  const mailAll = async () => {
    for (const { form, id } of (await world.records.everything(person)).records)
      await deliver(world, { person, form, id });
  };
  await submit(world, { ...sent(email), ...ofClub });
  await mailAll();
  const click = follow(box.letters.at(-1), "confirm");
  box.wait(121);
  await submit(world, sent(email));
  await mailAll();
  await confirm(world, follow(box.letters.at(-1), "confirm"));
  box.wait(61);
  const { records } = await world.records.everything(person);
  const [list] = records.filter(({ form }) => form === "newsletter");
  if (list === undefined) throw new Error("a newsletter was confirmed");

  const { slowed, through } = takingTurns(turns);
  const slow = { ...world, records: slowed(world.records), people: slowed(world.people) };
  const provenance = { at: start, file: "f", line: 2, statement: "By post.", confirmedAt: start - 9 };
  // Of what the person only asked for here, so that an import would take it in.
  const line = { form: "club", language: "en", notice: "n1", submission: ofClub.submission, provenance } as const;
  const doing: Readonly<Record<Meanwhile, () => Promise<unknown>>> = {
    mail: () => deliver(slow, list),
    click: () => confirm(slow, click),
    schedule: () => tendDue(slow, () => true),
    import: () => bringIn(slow, line, { welcome: true, dry: false, admit: async () => {} }),
    leave: () => leave(slow, { person, form: "newsletter" }),
    bounce: () => hear(slow, { kind: "hard-bounce", person, messageId: "message-1" }),
    correct: () => correct(slow, person, { form: "newsletter", id: list.id, answers: { firstName: "Ada" } }),
    restrict: () => restrict(slow, person),
    lift: () => lift(slow, person),
  };
  return { box, world, slow, through, person, doing, mailAll };
};

/** Erased while these things happen; then the stream and the schedule come once more. Nothing may be left of them. */
export const eraseAmong = async (
  open: Table | undefined,
  email: string,
  things: readonly Meanwhile[],
  turns: readonly number[],
): Promise<void> => {
  const { box, world, slow, through, person, doing, mailAll } = await meeting(open, email, turns);
  await through(Promise.all([erase(slow, person, { never: false }), ...things.map((thing) => doing[thing]())]));
  for (const key of box.stream) await deliver(world, key);
  await mailAll();
  box.wait(61);
  await tendDue(world, () => true);

  const { proofs, standing, ...left } = await world.records.everything(person);
  expect(left, things.join(" ")).toEqual({ records: [] });
  expect(Object.keys(standing ?? {}).sort()).toEqual(standing ? ["schema", "suppressed"] : []);
  expect(JSON.stringify(proofs)).not.toMatch(/@|"Ada"|answers|"link"/);
  for (const proof of proofs)
    for (const name of Object.keys(proof.consents))
      if (proof.confirmedAt !== undefined) expect(isIntact(personSecret, proof, name)).toBe(true);
};

/** Restricted while these things happen: whatever stands is out of use however late, and back in use once it is lifted. */
export const restrictAmong = async (things: readonly Meanwhile[], turns: readonly number[]): Promise<void> => {
  const { box, world, slow, through, person, doing } = await meeting(undefined, "ada@example.com", turns);
  await through(Promise.all([restrict(slow, person), ...things.map((thing) => doing[thing]())]));
  const before = box.letters.length;
  for (const key of box.stream) await deliver(world, key);
  box.wait(400 * 86_400);
  await tendDue(world, () => true);
  box.world.records.tidy(world.now());
  const { records } = await box.world.records.everything(person);
  expect(records.filter(({ paused }) => paused === undefined)).toEqual([]);
  expect(box.letters).toHaveLength(before);
  await lift(world, person);
  await tendDue(world, () => true);
  const after = await world.records.everything(person);
  expect(after).not.toHaveProperty("restricted");
  expect(after.records.filter(({ paused }) => paused !== undefined)).toEqual([]);
};

// From when a wish counts that staff entered later than it arrived: for the receipt, the proof, the log, a restored table.

import { expect, test } from "vitest";
import { runErrand } from "../../shared/access/run-errand.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { registration } from "../../shared/forms/registration.ts";
import type { Language } from "../../shared/locales/languages.ts";
import { adopt } from "../../shared/rights/adopt.ts";
import { openDesk } from "./desk.ts";

const ada = "ada@example.com";
const day = 86_400;

/** Somebody who confirmed both forms at 15:05 on 23 November, and ten days later. */
const opened = async (language: Language = "en") => {
  const desk = openDesk({ newsletter, registration });
  await desk.join(ada, { language });
  const joins = (consents = ["account", "information"]) => {
    const answers = { firstName: "Ada", lastName: "Lovelace", email: ada };
    return desk.join(ada, { form: "registration", language, submission: { answers, consents, texts: {} } });
  };
  const receipt = async (): Promise<string> => {
    for (const key of desk.box.errands) await runErrand(desk.box.world, key);
    return desk.box.letters.at(-1)?.message.text ?? "";
  };
  return { ...desk, joins, receipt, asked: (...words: string[]) => desk.json("person", ...words, "--by=Grace") };
};

test.each([
  ["en", "“Newsletter”, as of 28 November 2026."],
  ["de", "„Newsletter“, mit Wirkung vom 28. November 2026."],
  ["es", "«Boletín», con efecto desde el 28 de noviembre de 2026."],
] as const)(
  "the receipt of a withdrawal in %s names the consent and the day from which it counts",
  async (language, said) => {
    const { asked, box, receipt } = await opened(language);
    box.wait(10 * day);
    await asked("withdraw", ada, "--consent=newsletter", "--received=2026-11-28");
    const [owed] = await Promise.all(box.errands.map((key) => box.world.access.find(key)));
    // By their names alone: the words are those of the mail's language.
    expect(owed).toMatchObject({ withdrawn: [{ form: "newsletter", consent: "newsletter" }] });
    expect(await receipt()).toContain(said);
  },
);

test("the receipt names what ended along with the consent that was meant, and nothing where that could stay", async () => {
  for (const [consent, others] of [
    ["account", ["information"]],
    ["information", []],
  ] as const) {
    const { asked, joins, receipt } = await opened();
    await joins();
    const { withdrawn } = await asked("withdraw", ada, `--consent=${consent}`);
    expect(withdrawn.map((one: { consent: string }) => one.consent)).toEqual([consent, ...others]);
    const said = await receipt();
    expect([said.includes("“User account”"), said.includes("“Information by email”")]).toEqual([
      consent === "account",
      true,
    ]);
  }
});

test("the receipt names each of several consents, and none of another deed", async () => {
  const { asked, box, joins, receipt } = await opened();
  await joins();
  box.wait(10 * day);
  await asked("restrict", ada);
  expect(await receipt()).not.toContain("as of");
  await asked("withdraw", ada, "--received=2026-11-23");
  const said = await receipt();
  for (const title of ["Newsletter", "User account", "Information by email"])
    expect(said).toContain(`“${title}”, as of 23 November 2026.`);
});

test("the log of a request that is years old is kept for three years from when it was entered, and again from when it was done", async () => {
  const { asked, box, json, operator } = await opened();
  const ends = async () =>
    (await operator.requests.all()).map(({ expiresAt }) => new Date(expiresAt * 1000).getUTCFullYear());
  await asked("erase", ada, "--received=2022-06-01");
  expect(await json("requests", "--all")).toMatchObject([{ received: "2022-06-01T00:00:00Z", status: "done" }]);
  expect(await ends()).toEqual([2030]);
  await json("requests", "open", ada, "--what=access", "--received=2022-07-01", "--by=Alan");
  expect(await ends()).toEqual([2030, 2030]);
  box.wait(60 * day);
  await asked("show", ada, "--received=2022-07-01");
  expect(await ends()).toEqual([2030, 2031]);
});

const withdrawnAt = (proofs: readonly Record<string, unknown>[]) =>
  Object.fromEntries(proofs.map(({ consent, withdrawnAt: at, verified }) => [consent, verified === true && at]));

test("an objection counts from when it was received, on the day of the consent from the consent", async () => {
  for (const [received, counts] of [
    ["2026-11-28", "2026-11-28T00:00:00Z"],
    ["2026-11-23", "2026-11-23T15:05:05Z"],
  ] as const) {
    const { asked, box, json } = await opened();
    box.wait(10 * day);
    const done = await asked("object", ada, `--received=${received}`);
    expect(done).toMatchObject({ status: "objected", left: [{ form: "newsletter", consent: "newsletter" }] });
    expect(withdrawnAt(await json("proof", ada))).toEqual({ newsletter: counts });
    // Since when nothing is sent is another matter: that is since it was entered.
    expect((await json("person", "show", ada)).standing.suppressed).toMatchObject({ why: "objected" });
  }
});

test("an objection ends no list that was agreed to after it was received, and blocks nobody who agreed since", async () => {
  const { asked, assent, box, joins, json, receipt } = await opened();
  box.wait(5 * day);
  await joins();
  box.wait(5 * day);
  const done = await asked("object", ada, "--received=2026-11-25");
  expect(done).toMatchObject({
    status: "withdrawn",
    left: [{ form: "newsletter", consent: "newsletter" }],
    stays: [{ form: "registration", consent: "information" }],
  });
  expect(withdrawnAt(await json("proof", ada))).toEqual({
    ...{ newsletter: "2026-11-25T00:00:00Z", account: null, information: null },
  });
  const { standing, records } = await json("person", "show", ada);
  expect([standing, records]).toMatchObject([null, [{ form: "registration", list: "information" }]]);
  expect(await receipt()).toContain("“Newsletter”, as of 25 November 2026.");
  const { code, err } = await assent("person", "object", ada, "--received=2026-11-26");
  expect([code, err]).toEqual([1, expect.stringContaining("agreed to later: registration: information, 2026-11-28")]);
  expect(await json("requests")).toEqual([]);
});

test("an erasure erases everything, and counts from when it was received, or from each consent that came later", async () => {
  const { asked, box, joins, json } = await opened();
  box.wait(5 * day);
  await joins();
  box.wait(5 * day);
  await asked("erase", ada, "--received=2026-11-25");
  expect((await json("person", "show", ada)).records).toEqual([]);
  const later = "2026-11-28T15:06:05Z";
  expect(withdrawnAt(await json("proof", ada))).toEqual({
    ...{ newsletter: "2026-11-25T00:00:00Z", account: later, information: later },
  });
});

test("a restored table comes to the same proofs, by the days on which the wishes were received", async () => {
  for (const command of ["withdraw", "object", "erase"]) {
    const [live, restored] = [await opened(), await opened()];
    for (const { box, joins } of [live, restored]) {
      await joins();
      box.wait(10 * day);
    }
    const before = live.box.world.now();
    await live.asked(command, ada, "--received=2026-11-23");
    restored.box.wait(day);
    await adopt(restored.box.world, live.box.world.journal, before);
    const told = ({ json }: typeof live) => json("proof", ada);
    expect(await told(restored), command).toEqual(await told(live));
    expect(withdrawnAt(await told(live)), command).toMatchObject({ newsletter: "2026-11-23T15:05:05Z" });
  }
});

test("a proof is kept for its period from when the wish was entered, for it is over at once otherwise", async () => {
  for (const command of ["withdraw", "object", "erase"]) {
    const { asked, box, json } = await opened();
    box.wait(6 * 365 * day);
    await asked(command, ada, "--received=2026-11-28");
    expect(withdrawnAt(await json("proof", ada)), command).toEqual({ newsletter: "2026-11-28T00:00:00Z" });
    expect((await json("person", "show", ada)).proofs, command).toMatchObject([{ deletedAt: "2036-01-01T00:00:00Z" }]);
  }
});

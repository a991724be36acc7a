// From when a wish counts that staff entered later than it arrived: for the receipt, the proof, the log, a restored table.

import { expect, test } from "vitest";
import { runErrand } from "../../shared/access/run-errand.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { registration } from "../../shared/forms/registration.ts";
import type { Language } from "../../shared/locales/languages.ts";
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

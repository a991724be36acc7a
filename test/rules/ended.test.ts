// What a proof says of an end that nobody was there to note: that it came, and when, as far as that is certain.

import { describe, expect, test } from "vitest";
import { contact } from "../../shared/forms/contact.ts";
import { defineForm, type Form, type Forms } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days, yearsToYearEnd } from "../../shared/forms/period.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { personKey } from "../../shared/optin/link.ts";
import { endedOf } from "../../shared/optin/proof/ended.ts";
import { submit } from "../../shared/optin/submit.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { remaining } from "../../shared/rights/remaining.ts";
import { restrict } from "../../shared/rights/restrict.ts";
import { eventForms, makeEvent, register } from "../support/guests.ts";
import { follow, openSandbox, personSecret, sent, start } from "../support/world.ts";

const ada = "ada@example.org";
const person = personKey(personSecret, ada);
const day = 86_400;
const keeping = (keeps: Partial<Form["keeps"]>) =>
  defineForm({ ...newsletter, keeps: { ...newsletter.keeps, ...keeps } });
const inYears = yearsToYearEnd(3);

/** Ada on a list that ends by itself or not. */
const joined = async (form: Form) => {
  const box = openSandbox({ newsletter: form });
  await submit(box.world, sent(ada));
  for (const key of [...box.stream]) await deliver(box.world, key);
  await confirm(box.world, follow(box.letters.at(-1), "confirm"));
  return box;
};

type Box = ReturnType<typeof openSandbox>;
const ends = async ({ world }: Box, forms: Forms = world.forms) => {
  const known = await world.records.everything(person);
  return known.proofs.map((proof) => endedOf(forms, known, proof, world.now()));
};
/** Time goes by, and the table deletes what is over before the schedule comes. */
const pass = (box: Box, seconds: number) => {
  box.wait(seconds);
  box.world.records.tidy(box.world.now());
};

describe("what a proof that was put aside tells of", () => {
  test("has not ended while its record stands, and not while that is restricted, however late", async () => {
    const box = await joined(keeping({ confirmed: days(30) }));
    box.wait(30 * day - 1);
    expect(await ends(box)).toEqual([undefined]);
    await restrict(box.world, person);
    pass(box, 99 * day);
    expect(await ends(box)).toEqual([undefined]);
  });

  test("has ended when its record is over, whether or not that is deleted yet", async () => {
    const box = await joined(keeping({ confirmed: days(30) }));
    box.wait(31 * day);
    expect(await ends(box)).toEqual([{ why: "over", at: start + 30 * day }]);
    await tendDue(box.world, () => true);
    expect(await ends(box)).toEqual([{ why: "over", at: start + 31 * day }]);
  });

  test.each([
    ["days, with a proof that is kept for years", { confirmed: days(30), proof: inYears }, 30],
    ["days, with a proof that is kept for days", { confirmed: days(200), proof: days(400) }, 200],
  ])("ended, once its record is gone, when its form says: after %s", async (_, keeps, count) => {
    const box = await joined(keeping(keeps));
    pass(box, count * day);
    expect(await ends(box)).toEqual([{ why: "over", at: start + count * day }]);
  });

  test("ended at no known time where its form says otherwise by now, or says nothing any more", async () => {
    const box = await joined(keeping({ confirmed: days(30), proof: inYears }));
    pass(box, 80 * day);
    for (const forms of [
      {},
      { newsletter: keeping({ confirmed: days(90), proof: inYears }) },
      { newsletter: keeping({ confirmed: days(30), proof: yearsToYearEnd(2) }) },
      { newsletter: keeping({ confirmed: days(30), proof: days(9) }) },
    ])
      expect(await ends(box, forms)).toEqual([{ why: "over", at: undefined }]);
  });

  test("ended at no known time where mail that came back may have cut a longer period short", async () => {
    const box = await joined(keeping({ confirmed: days(200), proof: inYears }));
    box.wait(20 * day);
    await hear(box.world, { kind: "hard-bounce", person, messageId: "m" });
    pass(box, 181 * day);
    expect(await ends(box)).toEqual([{ why: "over", at: undefined }]);
  });

  test("ended since mail came back, where only its person could have ended it otherwise", async () => {
    const box = await joined(newsletter);
    await hear(box.world, { kind: "hard-bounce", person, messageId: "m" });
    expect(await ends(box)).toEqual([undefined]);
    box.wait(91 * day);
    expect(await ends(box)).toEqual([{ why: "unreachable", at: start + 90 * day }]);
    pass(box, 1);
    expect(await ends(box)).toEqual([{ why: "unreachable", at: undefined }]);
  });

  test("ended with its event, whose name no proof holds", async () => {
    const box = openSandbox(eventForms);
    await makeEvent(box.world);
    const claim = await register(box.world, ada);
    for (const key of [...box.stream]) await deliver(box.world, key);
    await confirm(box.world, claim);
    expect(await ends(box)).toEqual([undefined]);
    pass(box, 9 * day);
    expect(await ends(box)).toEqual([{ why: "over", at: undefined }]);
  });

  test("ended unhandled so long after staff was last reminded, which no proof holds", async () => {
    const box = openSandbox({ contact });
    const submission = { answers: { message: "Good day.", email: ada }, consents: ["inquiry"], texts: {} };
    await submit(box.world, sent(ada, { form: "contact", submission }));
    for (let night = 0; night < 40; night++) {
      box.wait(day);
      await tendDue(box.world, () => true);
    }
    expect(await ends(box)).toEqual([undefined]);
    pass(box, 200 * day);
    expect(await ends(box)).toEqual([{ why: "over", at: undefined }]);
  });
});

test("what a law has the owner keep of what ended by itself is told from the day on which it ended", async () => {
  const duty = { fields: ["lastName"], period: days(900), ground: { en: "a law", de: "ein Gesetz", es: "una ley" } };
  const box = await joined(keeping({ confirmed: days(30), proof: days(400), duty }));
  const told = async () =>
    remaining(box.world.forms, await box.world.records.everything(person), box.world.now()).duties;
  expect(await told()).toEqual([]);
  pass(box, 30 * day);
  expect(await told()).toMatchObject([{ form: "newsletter", until: start + 930 * day }]);
});

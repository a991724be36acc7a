// A legal duty: what it keeps when a record ends, and what of it anybody else can see.

import { describe, expect, test } from "vitest";
import type { Form } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days, yearsToYearEnd } from "../../shared/forms/period.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { submit } from "../../shared/optin/submit.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { follow, openSandbox, sent, start } from "../support/world.ts";

const ground = { en: "§ 147 AO", de: "§ 147 AO", es: "§ 147 AO" };
const bound: Form = {
  ...newsletter,
  keeps: { ...newsletter.keeps, duty: { fields: ["lastName", "email"], period: yearsToYearEnd(6), ground } },
};

const signedUp = async (form: Form) => {
  const box = openSandbox({ newsletter: form });
  await submit(box.world, sent("ada@example.com", { answers: { firstName: "Ada", lastName: "Byron" } }));
  for (const key of [...box.stream]) await deliver(box.world, key);
  const claim = follow(box.letters[0], "confirm");
  await confirm(box.world, claim);
  return { box, claim, kept: () => box.world.records.contents().retained };
};

describe("a legal duty", () => {
  test("keeps the named fields only, from the end of the record for its period", async () => {
    const { box, claim, kept } = await signedUp(bound);
    expect(kept()).toEqual([]);
    box.wait(60);
    await leave(box.world, claim);
    const { person, id } = claim;
    const fields = { lastName: "Byron", email: "ada@example.com" };
    const times = { endedAt: start + 60, expiresAt: Date.UTC(2033, 0) / 1000 };
    expect(kept()).toEqual([{ schema: 1, person, form: "newsletter", id, fields, ...times }]);
  });

  test("shows in nothing that anybody reads about the person", async () => {
    const { box, claim } = await signedUp(bound);
    await leave(box.world, claim);
    expect(JSON.stringify(await box.world.records.everything(claim.person))).not.toMatch(/Byron|ada@/);
  });

  test("keeps nothing of what was never confirmed, or of what a newer submission replaces", async () => {
    const box = openSandbox({ newsletter: bound });
    await submit(box.world, sent("ada@example.com"));
    await submit(box.world, sent("ada@example.com", { answers: { firstName: "Ada" } }));
    for (const key of [...box.stream]) await deliver(box.world, key);
    box.wait(180);
    await tendDue(box.world, () => true);
    for (const letter of box.letters) await confirm(box.world, follow(letter, "confirm"));
    expect(box.world.records.contents().records.size).toBe(1);
    expect(box.world.records.contents().retained).toEqual([]);
  });

  test("is set aside at once where the record ends by itself, since the table may delete it first", async () => {
    const ending = { ...bound, keeps: { ...bound.keeps, confirmed: days(30) } };
    const { box, kept } = await signedUp(ending);
    expect(kept()).toMatchObject([{ endedAt: start + 30 * 86_400 }]);
    box.wait(30 * 86_400);
    await tendDue(box.world, () => true);
    expect(kept().at(-1)).toMatchObject({ endedAt: start + 30 * 86_400, fields: { lastName: "Byron" } });
  });

  test("is not there where a form names none", async () => {
    const { box, claim, kept } = await signedUp(newsletter);
    await leave(box.world, claim);
    expect(kept()).toEqual([]);
  });
});

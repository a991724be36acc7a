// `assent consents list`: people are counted, not records, and the words they agreed to are never mixed up.

import { beforeEach, expect, test } from "vitest";
import { consent, textHash } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { submit } from "../../shared/optin/submit.ts";
import { walkForms } from "../support/walk.ts";
import { sent } from "../support/world.ts";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeEach(() => {
  desk = openDesk(walkForms);
});

/** Wordings that anybody agreed to: form, consent, language, agreed, in force. */
const counted = async (of = desk) =>
  (await of.json("consents", "list"))
    .filter(({ agreed }: { agreed: number }) => agreed > 0)
    .map((row: Record<string, unknown>) => [row.form, row.consent, row.language, row.agreed, row.inForce].join(" "));

test("every wording of every form is listed, by its content hash", async () => {
  const rows = await desk.json("consents", "list");
  expect(rows).toHaveLength(9);
  const declared = newsletter.consents.newsletter;
  if (declared === undefined) throw new Error("the newsletter has lost its consent");
  expect(rows).toContainEqual({
    ...{ form: "newsletter", consent: "newsletter", version: "2026-11", language: "de" },
    ...{ hash: textHash(declared, "de"), text: declared.text.de, agreed: 0, inForce: 0 },
  });
});

test("who confirmed is counted, by the language of the words; who did not confirm is not", async () => {
  await desk.join("ada@example.com");
  await desk.join("eve@example.com", { language: "de" });
  await submit(desk.box.world, sent("bob@example.com"));
  expect(await counted()).toEqual(["newsletter newsletter en 1 1", "newsletter newsletter de 1 1"]);
});

test("who left has agreed, and agrees no more", async () => {
  await desk.join("ada@example.com");
  await desk.leave("ada@example.com");
  expect(await counted()).toEqual(["newsletter newsletter en 1 0"]);
});

test("who agreed twice to the same words is one person", async () => {
  await desk.join("ada@example.com");
  await desk.leave("ada@example.com");
  desk.box.wait(86_400);
  await desk.join("ada@example.com", {
    submission: { answers: { email: "ada@example.com", firstName: "A" }, consents: ["newsletter"], texts: {} },
  });
  expect(await counted()).toEqual(["newsletter newsletter en 1 1"]);
});

test("a record and the proof beside it are one, and each consent of a form counts for itself", async () => {
  const answers = { email: "ada@example.com" };
  await desk.join("ada@example.com", {
    form: "club",
    submission: { answers, consents: ["newsletter", "survey"], texts: {} },
  });
  expect(await counted()).toEqual(["club newsletter en 1 1", "club survey en 1 1"]);
});

test("words that no form declares any more are still listed, with who agreed to them", async () => {
  await desk.join("ada@example.com");
  const later = openDesk({}, { census: desk.operator.census });
  expect(await later.json("consents", "list")).toMatchObject([
    { consent: "newsletter", version: "2026-11", text: null, agreed: 1 },
  ]);
  expect((await later.assent("consents", "list")).out).toContain("no form declares it any more");
});

test("what was declared before is listed below today's words, with who agreed to it then", async () => {
  await desk.join("ada@example.com", { language: "de" });
  const declared = newsletter.consents.newsletter ?? expect.fail("the newsletter has lost its consent");
  const text = { en: "Yes, send it.", de: "Ja, bitte senden.", es: "Sí, envíenlo." };
  const consents = { newsletter: consent({ ...declared, version: "2027-01", text, earlier: [declared] }) };
  const later = openDesk({ newsletter: { ...newsletter, consents } }, { census: desk.operator.census });
  const rows = await later.json("consents", "list");
  expect(rows.map(({ version, language, agreed }: Record<string, unknown>) => [version, language, agreed])).toEqual([
    ["2027-01", "en", 0],
    ["2027-01", "de", 0],
    ["2027-01", "es", 0],
    ["2026-11", "en", 0],
    ["2026-11", "de", 1],
    ["2026-11", "es", 0],
  ]);
  expect(rows[4]).toMatchObject({ hash: textHash(declared, "de"), text: declared.text.de, inForce: 1 });
  expect((await later.assent("consents", "list")).out).toMatch(/2026-11 +de .* 1 +1 /);
});

test("the table for people is aligned", async () => {
  const { out } = await desk.assent("consents", "list");
  const [head = "", ...rows] = out.trimEnd().split("\n");
  expect(rows).toHaveLength(9);
  const column = head.indexOf("HASH");
  for (const row of rows) expect(row.slice(column - 1, column + 22)).toMatch(/^ [\w-]{22}$/);
});

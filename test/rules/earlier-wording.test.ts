// A declaration that was reworded: who saw the old words agrees to the old words, in mail, page and proof.

import { describe, expect, test } from "vitest";
import { consent, defineForm, textHash } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { textBehind } from "../../shared/forms/wording.ts";
import { declaredIn } from "../../shared/optin/declared.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { submit } from "../../shared/optin/submit.ts";
import { openSandbox } from "../support/world.ts";

const old = {
  version: "2025-01",
  text: {
    en: "Send me the old newsletter.",
    de: "Senden Sie mir den alten Newsletter.",
    es: "Envíenme el boletín antiguo.",
  },
};
const reworded = defineForm({
  ...newsletter,
  consents: {
    newsletter: consent({
      ...newsletter.consents.newsletter,
      required: true,
      version: "2026-12",
      text: newsletter.consents.newsletter?.text ?? old.text,
      earlier: [old],
    }),
  },
});

const asked = async (hash: string | undefined) => {
  const sandbox = openSandbox({ newsletter: reworded });
  const texts: Record<string, string> = hash === undefined ? {} : { newsletter: hash };
  const submission = { answers: { email: "ada@example.org" }, consents: ["newsletter"], texts };
  await submit(sandbox.world, { form: "newsletter", submission, language: "en", origin: {}, notice: "n" });
  for (const key of [...sandbox.stream]) await deliver(sandbox.world, key);
  const { records } = await sandbox.world.records.everything(sandbox.stream[0]?.person ?? "");
  const [record] = records;
  if (record === undefined) throw new Error("nothing was stored");
  return { record, mail: sandbox.letters[0]?.message.text.replace(/\s+/g, " "), forms: sandbox.world.forms };
};

describe("a page that shows earlier words", () => {
  test("is believed: proof, mail and confirmation page name those words, their version and their language", async () => {
    const { record, mail, forms } = await asked(textHash(old, "de"));
    expect(record.consents.newsletter).toMatchObject({ version: "2025-01", language: "de", attested: true });
    expect(mail).toContain(old.text.de);
    expect(declaredIn(forms, record)).toEqual([old.text.de]);
  });

  test("that attests nothing is taken to show today's, and the proof says that it is not attested", async () => {
    const { record, mail } = await asked(undefined);
    expect(record.consents.newsletter).toMatchObject({ version: "2026-12", language: "en", attested: false });
    expect(mail).not.toContain("old newsletter");
  });
});

test("the words of every version are found by their hash, and a deleted wording is a loud fault", async () => {
  const { record, forms } = await asked(textHash(old, "en"));
  expect(textBehind(forms, textHash(old, "es"))).toBe(old.text.es);
  expect(() => declaredIn({ newsletter }, record)).toThrow("2025-01");
});

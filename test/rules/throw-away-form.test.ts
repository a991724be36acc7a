// A form that no other file knows, walked through the whole journey: adding one takes nothing but its declaration.

import { describe, expect, test } from "vitest";
import { consent, defineForm, textHash } from "../../shared/forms/define.ts";
import { emailAddress, text } from "../../shared/forms/fields.ts";
import { days } from "../../shared/forms/period.ts";
import { readSubmission } from "../../shared/forms/submission.ts";
import { confirm, look } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { personKey } from "../../shared/optin/link.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import { submit } from "../../shared/optin/submit.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { follow, openSandbox, personSecret, type Sandbox, start } from "../support/world.ts";

const alumni = defineForm({
  title: { en: "Alumni", de: "Ehemalige", es: "Antiguos alumnos" },
  introduction: { en: "Stay in touch.", de: "Bleiben Sie in Verbindung.", es: "Siga en contacto." },
  action: { en: "Join", de: "Beitreten", es: "Unirse" },
  purpose: { en: "to write to you", de: "um Ihnen zu schreiben", es: "para escribirle" },
  basis: "consent",
  fields: {
    email: emailAddress(),
    classOf: text({ en: "Class of", de: "Jahrgang", es: "Promoción" }, { required: true, maxLength: 4 }),
  },
  consents: {
    letters: consent({
      required: true,
      list: true,
      version: "7",
      text: {
        en: "Write to me for a month.",
        de: "Schreiben Sie mir einen Monat lang.",
        es: "Escríbame durante un mes.",
      },
    }),
    reunion: consent({
      required: false,
      version: "1",
      text: { en: "Invite me.", de: "Laden Sie mich ein.", es: "Invíteme." },
    }),
  },
  optIn: "double",
  welcome: false,
  keeps: { pending: days(1), confirmed: days(30), proof: days(365) },
});

const fields = { email: "Ada@Example.com", classOf: "1834", consent_letters: "yes", _language: "de" };

const post = async (box: Sandbox, typed: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const reading = readSubmission(alumni, new Map(Object.entries(typed).map(([name, value]) => [name, [value]])));
  if (reading.outcome === "invalid") return reading.mistakes.map(({ field, code }) => `${field} ${code}`);
  const { submission } = reading;
  await submit(box.world, {
    form: "alumni",
    submission,
    language: "de",
    origin: { site: "alumni.example" },
    notice: "n7",
  });
  for (const key of [...box.stream]) await deliver(box.world, key);
  return [];
};

const contents = ({ world }: Sandbox) => {
  const { records, proofs } = world.records.contents();
  return { records: [...records.values()], proofs: [...proofs.values()] };
};

describe("a form added by its declaration alone", () => {
  const open = () => openSandbox({ alumni });

  test("asks for a tick and lists nobody unless it says so", () => {
    expect(alumni.consents.reunion).toMatchObject({ given: "tick", list: false });
  });

  test("tells what is wrong with its own field and its own consent", async () => {
    const box = open();
    expect(await post(box, { email: "ada@example.com" })).toEqual(["classOf required", "consent_letters required"]);
    expect(await post(box, { ...fields, classOf: "18345" })).toEqual(["classOf too-long"]);
    expect(await post(box, { ...fields, consent_newsletter: "on" })).toEqual(["consent_newsletter unknown"]);
    expect(contents(box).records).toEqual([]);
  });

  test("mails a link that names its consents and nothing that was typed, and is over after its own day", async () => {
    const box = open();
    await post(box, { ...fields, consent_reunion: "on" });
    const [mail] = box.letters;
    expect(mail?.to).toBe("Ada@example.com");
    expect(mail?.message.subject).toContain("Ehemalige");
    for (const body of [mail?.message.text, mail?.message.html]) {
      expect(body).toContain("Schreiben Sie mir einen Monat lang.");
      expect(body).toContain("Laden Sie mich ein.");
      expect(body).toContain("alumni.example");
      expect(body).not.toMatch(/1834|Ada@/);
    }
    box.wait(86_399);
    expect(await look(box.world, follow(mail, "confirm"))).toMatchObject({ state: "pending" });
    box.wait(1);
    expect(await look(box.world, follow(mail, "confirm"))).toBeUndefined();
    expect(await confirm(box.world, follow(mail, "confirm"))).toEqual({ outcome: "gone" });
  });

  test("confirms with proof and without a welcome, and ends by itself after its own thirty days", async () => {
    const box = open();
    await post(box, fields);
    box.wait(60);
    const claim = follow(box.letters[0], "confirm");
    expect(await confirm(box.world, claim)).toMatchObject({ outcome: "confirmed", record: { list: "letters" } });
    for (const key of [...box.stream]) await deliver(box.world, key);
    expect(box.letters).toHaveLength(1);

    const agreed = {
      letters: expect.objectContaining({
        text: textHash(alumni.consents.letters ?? never(), "de"),
        version: "7",
        language: "de",
        attested: false,
        given: "tick",
      }),
    };
    const evidence = {
      ...{ form: "alumni", person: personKey(personSecret, "ada@example.com"), consents: agreed },
      ...{ origin: { site: "alumni.example" }, notice: "n7", askedAt: start, confirmedAt: start + 60 },
      mailed: expect.objectContaining({ at: start, messageId: "message-1" }),
    };
    const [proof] = contents(box).proofs;
    expect(contents(box).records).toMatchObject([{ ...evidence, expiresAt: start + 60 + 30 * 86_400 }]);
    expect(proof).toMatchObject({ ...evidence, expiresAt: start + 60 + (30 + 365) * 86_400 });

    box.wait(30 * 86_400);
    expect(await confirm(box.world, claim)).toEqual({ outcome: "gone" });
    expect((await tendDue(box.world, () => true)).counts).toEqual({ ended: 1 });
    const after = contents(box);
    expect(after.records).toEqual([]);
    expect(after.proofs).toMatchObject([{ ...evidence, ending: { why: "over", at: box.world.now() } }]);
    for (const ended of after.proofs) expect(isIntact(personSecret, ended, "letters")).toBe(true);
    expect(JSON.stringify(after.proofs)).not.toMatch(/1834|ada@/i);
  });

  test("lets a person leave its list at once, and keeps a proof of each consent that says when", async () => {
    const box = open();
    await post(box, { ...fields, consent_reunion: "on" });
    await confirm(box.world, follow(box.letters[0], "confirm"));
    // Without a welcome the link to leave comes with who asks again, or under the owner's own letters.
    box.wait(120);
    await post(box, { ...fields, consent_reunion: "on" });
    box.wait(60);
    await leave(box.world, follow(box.letters[1], "unsubscribe"));
    const { records, proofs } = contents(box);
    expect(records).toEqual([]);
    expect(proofs).toMatchObject([{ ending: { why: "withdrawn", at: start + 180 } }]);
    for (const name of ["letters", "reunion"]) {
      expect(proofs[0]?.consents[name]).toMatchObject({ withdrawnAt: start + 180 });
      expect(proofs.map((proof) => isIntact(personSecret, proof, name))).toEqual([true]);
    }
  });
});

const never = (): never => {
  throw new Error("the form above has this consent");
};

// The download is what its documented schema says, member by member, for everybody whom it can be about.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { statementOf } from "../../shared/access/statement.ts";
import { contact } from "../../shared/forms/contact.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { registration } from "../../shared/forms/registration.ts";
import { languages } from "../../shared/locales/languages.ts";
import { bringIn } from "../../shared/optin/bring-in.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { personKey } from "../../shared/optin/link.ts";
import { submit } from "../../shared/optin/submit.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { restrict } from "../../shared/rights/restrict.ts";
import { follow, openSandbox, personSecret, sent, start } from "../support/world.ts";

const schema = JSON.parse(readFileSync("docs/my-data-format.schema.json", "utf8"));
const lawful = {
  ...newsletter,
  keeps: {
    ...newsletter.keeps,
    duty: {
      fields: ["lastName"],
      period: { kind: "days", count: 900 },
      ground: { en: "a law", de: "ein Gesetz", es: "una ley" },
    },
  },
} as const;
const forms = { newsletter, contact, registration, lawful };

/** Somebody about whom everything is held that there can be. */
const full = async () => {
  const box = openSandbox(forms);
  const { world } = box;
  const email = "ada@example.org";
  const person = personKey(personSecret, email);
  const joins = async (form: keyof typeof forms, consents: string[]) => {
    const submission = { answers: { firstName: "Ada", lastName: "Lovelace", email }, consents, texts: {} };
    await submit(world, sent(email, { form, submission }));
    for (const key of box.stream) await deliver(world, key);
    if (forms[form].optIn === "double")
      await confirm(
        world,
        follow(
          box.letters.findLast(({ message }) => message.text.includes("/confirm/")),
          "confirm",
        ),
      );
    box.wait(300);
  };
  const brought = (form: keyof typeof forms) =>
    bringIn(
      world,
      {
        ...{
          form,
          language: "en",
          notice: "n1",
          submission: sent(email, { answers: { lastName: "Lovelace" } }).submission,
        },
        provenance: { at: start, file: "f", line: 2, ...stated },
      },
      { welcome: false, dry: false, admit: async () => {} },
    );
  const stated = { statement: "By post.", confirmedAt: start - 9, consentText: "Yes, please.", source: "fair" };
  await brought("newsletter");
  await brought("lawful");
  await leave(world, { person, form: "lawful" });
  box.wait(300);
  await joins("lawful", ["newsletter"]);
  await leave(world, { person, form: "lawful" });
  await joins("registration", ["account", "information"]);
  await joins("contact", ["inquiry"]);
  await restrict(world, person);
  await world.records.noteSoftBounce(person, "m1", start + 90_000);
  await world.records.suppress(person, { why: "objected", at: start });
  return { world, held: await world.records.everything(person) };
};

/** Every member's path in a document; what is stored is no part of the format. */
const pathsIn = (value: unknown, path = ""): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, `${path}[]`));
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, one]) =>
    name === "stored" ? [`${path}.stored`] : pathsIn(one, `${path}.${name}`),
  );
};

type Node = { readonly properties?: Readonly<Record<string, Node>>; readonly items?: Node };
const pathsOf = (node: Node, path = ""): readonly string[] => [
  path,
  ...Object.entries(node.properties ?? {}).flatMap(([name, one]) => pathsOf(one, `${path}.${name}`)),
  ...(node.items === undefined ? [] : pathsOf(node.items, `${path}[]`)),
];

describe("the download", () => {
  test.each(languages)("is what its schema says, in %s", async (language) => {
    const { world, held } = await full();
    const source = { owner: world.owner, forms, publicUrl: world.publicUrl, region: "eu-central-1" };
    for (const known of [held, { records: [], proofs: [] }]) {
      const statement = JSON.parse(JSON.stringify(statementOf(source, known, language, world.now())));
      expect(z.fromJSONSchema(schema).safeParse(statement).error?.issues).toBeUndefined();
    }
  });

  test("holds no member that the schema does not name, and leaves none of them out", async () => {
    const { world, held } = await full();
    const source = { owner: world.owner, forms, publicUrl: world.publicUrl, region: "eu-central-1" };
    const found = new Set(pathsIn(statementOf(source, held, "en", world.now())));
    const named = new Set(pathsOf(schema));
    expect([...found].filter((path) => !named.has(path))).toEqual([]);
    const leaves = [...named].filter(
      (path) => ![...named].some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[`)),
    );
    expect(leaves.filter((path) => !found.has(path))).toEqual([]);
  });

  test("holds every attribute of every item, as it is stored", async () => {
    const { world, held } = await full();
    const source = { owner: world.owner, forms, publicUrl: world.publicUrl, region: "eu-central-1" };
    const { activities, proofs } = statementOf(source, held, "en", world.now());
    const stored = (items: readonly { person: string }[]) => items.map(({ person: _, ...rest }) => rest);
    expect(activities.map(({ stored: one }) => one)).toEqual(stored(held.records));
    expect(proofs.map(({ stored: one }) => one)).toEqual(stored(held.proofs));
    expect(activities.length + proofs.length).toBeGreaterThan(3);
  });
});

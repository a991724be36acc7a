// The download is what its documented schema says, member by member, for everybody whom it can be about.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { type Holdings, holdingsOf } from "../../shared/access/holdings.ts";
import { owe } from "../../shared/access/owe.ts";
import { runErrand } from "../../shared/access/run-errand.ts";
import { beginSession } from "../../shared/access/session.ts";
import { statementOf } from "../../shared/access/statement.ts";
import { contact } from "../../shared/forms/contact.ts";
import { event } from "../../shared/forms/event.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { registration } from "../../shared/forms/registration.ts";
import { languages } from "../../shared/locales/languages.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { bringIn } from "../../shared/optin/import/bring-in.ts";
import { personKey } from "../../shared/optin/link.ts";
import { submit } from "../../shared/optin/submit.ts";
import { lift } from "../../shared/optin/suppression/lift.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { finished, open } from "../../shared/rights/requests.ts";
import { restrict } from "../../shared/rights/restrict.ts";
import { makeEvent } from "../support/guests.ts";
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
const forms = { newsletter, contact, registration, event, lawful };

/** Somebody about whom everything is held that there can be. */
const full = async () => {
  const box = openSandbox(forms);
  const { world } = box;
  const email = "ada@example.org";
  const person = personKey(personSecret, email);
  const joins = async (form: keyof typeof forms, consents: string[]) => {
    const answers = { firstName: "Ada", lastName: "Lovelace", email, ...(form === "event" && { event: "open-day" }) };
    const submission = { answers, consents, texts: {} };
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
  await joins("registration", ["account", "information"]);
  await joins("contact", ["inquiry"]);
  await makeEvent(world);
  await joins("event", ["participation"]);
  await world.records.suppress(person, { why: "bounced", at: start });
  await lift(world, person, { reason: "A new mailbox.", received: start });
  await restrict(world, person);
  // What was left before could not be undone any more.
  await leave(world, { person, form: "lawful", undoable: true });
  await world.records.noteSoftBounce(person, "m1", start + 90_000);
  await world.records.suppress(person, { why: "objected", at: start });
  const ask = { person, email, language: "en", network: "192.0.2.0" } as const;
  for (const mail of ["move", "access"] as const) await runErrand(world, await owe(world, { ...ask, mail }));
  await owe(world, { ...ask, mail: "corrected" });
  await beginSession(world, { person, language: "de" });
  await open(world, { what: "erase", person, received: start, by: "Grace" });
  const byPost = await open(world, { what: "access", person, received: start, by: "Grace" });
  await world.requests.finish(finished(byPost, { at: world.now(), by: "Grace", outcome: "closed", note: "By post." }));
  return { world, held: await holdingsOf(world, person) };
};
const nothing: Holdings = { records: [], proofs: [], errands: [], mailings: [], sessions: [], requests: [], seats: [] };

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
    for (const known of [held, nothing]) {
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
    expect(activities.flatMap(({ place }) => (place === null ? [] : [place.stored]))).toEqual(stored(held.seats));
    expect(held.seats).toHaveLength(1);
    expect(activities.length + proofs.length).toBeGreaterThan(3);
  });

  test("names no session, no member of staff, and nothing by which a leaving could be undone", async () => {
    const { world, held } = await full();
    const source = { owner: world.owner, forms, publicUrl: world.publicUrl, region: "eu-central-1" };
    const said = JSON.stringify(statementOf(source, held, "en", world.now()));
    const { nonce = "-", copy = "-" } = held.undos?.[0] ?? {};
    for (const hidden of [held.sessions[0]?.id ?? "-", held.requests[0]?.opened.by ?? "-", nonce, copy])
      expect([hidden.length > 1, said.includes(hidden)]).toEqual([true, false]);
  });

  test("leaves out what is over and only waits to be deleted", async () => {
    const { world, held } = await full();
    const source = { owner: world.owner, forms, publicUrl: world.publicUrl, region: "eu-central-1" };
    const later = statementOf(source, held, "en", world.now() + 5 * 366 * 86_400);
    expect(later).toMatchObject({ leavings: [], requests: [], sessions: [], unblocked: null });
    expect(later.emails).toEqual({ owed: [], links: [], sent: [] });
  });
});

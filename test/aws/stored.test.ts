// Nothing is stored that the privacy notice does not name: what the use-cases leave in the table, against its categories.

import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import { openKeeping } from "../../functions/kit/keep-notices.ts";
import { owe } from "../../shared/access/owe.ts";
import { runErrand } from "../../shared/access/run-errand.ts";
import { beginSession } from "../../shared/access/session.ts";
import { attributes } from "../../shared/attributes.ts";
import { openAccess } from "../../shared/aws/access.ts";
import { openBrakes } from "../../shared/aws/brakes.ts";
import { openEditions } from "../../shared/aws/editions.ts";
import { openJournal } from "../../shared/aws/journal.ts";
import { openPeople } from "../../shared/aws/people.ts";
import { openPuzzles } from "../../shared/aws/puzzles.ts";
import { openRecords } from "../../shared/aws/records.ts";
import { openRequests } from "../../shared/aws/requests.ts";
import { hourOf } from "../../shared/brake/brake.ts";
import { consent, defineForm } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days } from "../../shared/forms/period.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { bringIn } from "../../shared/optin/import/bring-in.ts";
import { personKey } from "../../shared/optin/link.ts";
import type { Stored } from "../../shared/optin/record.ts";
import { submit } from "../../shared/optin/submit.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { lift } from "../../shared/optin/suppression/lift.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { undo } from "../../shared/optin/undo/undo.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { answer } from "../../shared/rights/answer-request.ts";
import { erase } from "../../shared/rights/erase.ts";
import { moveAddress } from "../../shared/rights/move-address.ts";
import { object } from "../../shared/rights/object.ts";
import { finished, open } from "../../shared/rights/requests.ts";
import { restrict } from "../../shared/rights/restrict.ts";
import { withdrawConsent } from "../../shared/rights/withdraw.ts";
import { keys } from "../../shared/table.ts";
import { describeOnEngine } from "../support/engine.ts";
import { eventForms, makeEvent, register } from "../support/guests.ts";
import { follow, openSandbox, personSecret, sent, start } from "../support/world.ts";

const required = { required: true, version: "1", text: { en: "Yes", de: "Ja", es: "Sí" } };

/** Forms that differ in every property that changes what is stored. */
const forms = {
  ...eventForms,
  single: defineForm({
    ...newsletter,
    optIn: "single",
    matter: "submission",
    inquiry: { mail: "whole", reminders: [days(1)], open: 20 },
    consents: { newsletter: consent(required) },
    keeps: {
      ...newsletter.keeps,
      confirmed: { kind: "until-handled", count: 90 },
    },
  }),
  lawful: defineForm({
    ...newsletter,
    welcome: false,
    consents: { newsletter: consent({ ...required, required: false, list: true }) },
    keeps: {
      ...{ pending: days(2), confirmed: days(30), proof: days(400) },
      duty: { fields: ["lastName"], period: days(900), ground: { en: "a law", de: "ein Gesetz", es: "una ley" } },
    },
  }),
};

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^PERSON#\S+ FORM#/, "record"],
  [/^PERSON#\S+ PROOF#/, "proof"],
  [/^PERSON#\S+ STANDING$/, "standing"],
  [/^PERSON#\S+ RESTRICTED$/, "restriction"],
  [/^PERSON#\S+ MOVED$/, "pointer"],
  [/^EVENT#\S+ SEAT#/, "seat"],
  [/^REQUESTS#/, "request"],
  [/^PERSON#\S+ UNDO#/, "undo"],
  [/^JOURNAL#/, "journal"],
  [/^PERSON#\S+ ACCESS#/, "errand"],
  [/^PERSON#\S+ ASKED#/, "mailings"],
  [/^PERSON#\S+ SESSION#/, "session"],
  [/^DUTY#/, "retained"],
  [/^TALLY/, "tally"],
  [/^BRAKE /, "brake"],
  [/^TEMPLATES /, "template"],
  [/^NOTICES /, "edition"],
  [/^PUZZLE /, "puzzle"],
];

/** Maps whose names are a form's own, or somebody's answers. */
const free = ["answers", "consents", "fields"];

const pathsIn = (value: unknown, path: string): readonly string[] => {
  if (value instanceof Set || Array.isArray(value)) return [`${path}.*`];
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => pathsIn(part, `${path}.${free.includes(path) ? "*" : name}`));
};

describeOnEngine("the table after everything that can happen", (engine) => {
  test("holds no attribute that the notice does not name", async () => {
    const [TableName, journalName] = [await engine.table(), await engine.table()];
    const client = DynamoDBDocumentClient.from(engine.dynamo);
    const found = new Map<string, Set<string>>();
    const look = async () => {
      const all = [TableName, journalName].map((name) =>
        client.send(new ScanCommand({ TableName: name, ConsistentRead: true })),
      );
      for (const item of (await Promise.all(all)).flatMap(({ Items = [] }) => Items)) {
        // What an owner says of an event, and how many come: about nobody.
        if (item.pk === keys.events) continue;
        const kind = kinds.find(([pattern]) => pattern.test(`${item.pk} ${item.sk}`))?.[1] ?? `${item.pk} ${item.sk}`;
        const paths = Object.entries(item).flatMap(([name, part]) => pathsIn(part, name));
        found.set(kind, new Set([...(found.get(kind) ?? []), ...paths]));
      }
    };
    const box = openSandbox(forms);
    const records = openRecords(engine.dynamo, TableName);
    const brakes = openBrakes(engine.dynamo, TableName);
    const access = openAccess(engine.dynamo, TableName);
    const world = {
      ...box.world,
      journal: openJournal(engine.dynamo, journalName, box.world.now),
      people: openPeople(engine.dynamo, TableName),
      records,
      brakes,
      access,
    };
    const tend = async (seconds = 61) => {
      box.wait(seconds);
      await tendDue(world, () => true);
      await look();
    };
    const answers = { firstName: "Ada", lastName: "Lovelace" };
    const joins = async (email: string, form: keyof typeof forms = "newsletter") => {
      await submit(world, sent(email, { form, answers }));
      await look();
      await tend();
      const letter = box.letters.findLast(({ to, message }) => to === email && message.text.includes("/confirm/"));
      if (letter !== undefined) await confirm(world, follow(letter, "confirm"));
      await look();
      await tend();
    };
    const person = (email: string) => personKey(personSecret, email);

    await joins("ada@example.com");
    await joins("ada@example.com");
    await joins("law@example.com", "lawful");
    await leave(world, { person: person("ada@example.com"), form: "newsletter" });
    await leave(world, { person: person("law@example.com"), form: "lawful" });
    for (const email of ["hasty@example.com", "gone@example.com"]) {
      await joins(email);
      await leave(world, { person: person(email), form: "newsletter", undoable: true });
      await look();
    }
    expect(await undo(world, { person: person("hasty@example.com"), form: "newsletter" })).toBe("undone");
    await look();
    await joins("eve@example.com", "single");
    await leave(world, { person: person("eve@example.com"), form: "single" });
    for (let time = 0; time < 2; time++)
      await submit(world, sent("twice@example.com", { answers: { firstName: `${time}` } }));
    await tend();
    await submit(world, sent("twice@example.com", { answers: { firstName: "held back" } }));
    await tend();
    await joins("back@example.com");
    await hear(world, { kind: "hard-bounce", person: person("back@example.com"), messageId: "m3" });
    await look();
    await lift(world, person("back@example.com"), { reason: "mended", received: start });
    await hear(world, { kind: "soft-bounce", person: person("soft@example.com"), messageId: "m1" });
    await hear(world, { kind: "complaint", person: person("hard@example.com"), messageId: "m2" });
    const stated = { statement: "By post.", confirmedAt: start - 9, consentText: "Yes, please.", source: "fair" };
    const line = { form: "newsletter", language: "en", notice: "n1" } as const;
    const how = { welcome: true, dry: false, admit: async () => {} };
    for (const email of ["asked@example.com", "taken@example.com"]) {
      const provenance = { at: start, file: "f", line: 2, ...(email.startsWith("taken") && stated) };
      await bringIn(world, { ...line, submission: sent(email).submission, provenance }, how);
    }
    await tend();
    for (const email of ["asked@example.com", "taken@example.com"]) {
      const letter = box.letters.find(({ to, message }) => to === email && message.text.includes("/confirm/"));
      if (letter !== undefined) await confirm(world, follow(letter, "confirm"));
      await look();
      await leave(world, { person: person(email), form: "newsletter" });
    }
    await joins("matter@example.com", "single");
    const [inquiry] = (await world.records.everything(person("matter@example.com"))).records;
    await withdrawConsent(world, person("matter@example.com"), { ...(inquiry as Stored), consent: "newsletter" });
    await joins("course@example.com", "lawful");
    await restrict(world, person("course@example.com"));
    await look();
    await moveAddress(world, person("course@example.com"), "moved@example.com");
    await look();
    await object(world, person("moved@example.com"));
    await withdrawConsent(world, person("moved@example.com"), {
      ...((await world.records.everything(person("moved@example.com"))).records[0] as Stored),
      consent: "newsletter",
    });
    await look();
    await erase(world, person("moved@example.com"), { never: false });
    await look();
    await makeEvent(world, { capacity: 1 });
    for (const email of ["first@example.com", "waits@example.com"]) await confirm(world, await register(world, email));
    await look();
    await leave(world, { person: person("first@example.com"), form: "event", consent: "participation" });
    await look();
    await joins("late@example.com");
    const [late] = (await world.records.everything(person("late@example.com"))).records;
    const requests = openRequests(engine.dynamo, TableName);
    const entered = {
      what: "withdraw",
      person: person("late@example.com"),
      received: box.world.now(),
      by: "Grace",
    } as const;
    box.wait(60);
    await answer({ ...world, requests }, entered, async () => {
      const named = { ...(late as Stored), consent: "newsletter" };
      const result = await withdrawConsent(world, entered.person, named, {
        from: entered.received,
        to: entered.received + 1,
      });
      return { outcome: result.outcome, isDone: true, result };
    });
    const awaits = person("later@example.com");
    await answer({ ...world, requests }, { ...entered, what: "correct", awaits }, async () => {
      return { outcome: "confirmation_required", isDone: false, result: undefined };
    });
    const byHand = await open({ ...world, requests }, { ...entered, what: "access" });
    await requests.finish(finished(byHand, { at: box.world.now(), by: "Grace", outcome: "closed", note: "By post." }));
    await look();
    await tend(31 * 86_400);
    for (const mail of ["access", "access", "move", "erased"] as const) {
      const asks = { email: "back@example.com", language: "en", network: "192.0.2.0" } as const;
      await runErrand(world, await owe(world, { ...asks, person: person(asks.email), mail }));
      await look();
    }
    const withdrawn = [{ form: "newsletter", consent: "newsletter", from: start }];
    const back = { person: person("back@example.com"), email: "back@example.com", language: "en" } as const;
    await owe(world, { ...back, mail: "withdrawn", withdrawn });
    await look();
    await beginSession(world, { person: person("back@example.com"), language: "en" });
    await brakes.refuse("stack", start + 60);
    await brakes.refuse({ network: "192.0.2.0" }, start + 60);
    await brakes.hold("bounces", start);
    await look();
    await brakes.release(start);
    await brakes.count(hourOf(start), { asked: 1, sent: 1, bounced: 1, complained: 1 });
    await brakes.countNetwork(hourOf(start), "192.0.2.0", 1);
    await openPuzzles(engine.dynamo, TableName).spend({ nonce: "n", by: "hash", until: start + 60 });
    const editions = openEditions(engine.dynamo, TableName);
    await openKeeping({ ...world, editions, region: "eu-central-1", allowedOrigins: [] })();
    await look();

    const unnamed = [...found].flatMap(([kind, paths]) =>
      [...paths].filter((path) => attributes[kind]?.[path] === undefined).map((path) => `${kind}: ${path}`),
    );
    expect(unnamed, "shared/attributes.ts has no category for").toEqual([]);
    // And the other way round: this would see whatever is named, so what is not named is not stored.
    const unseen = Object.entries(attributes).flatMap(([kind, named]) =>
      Object.keys(named)
        .filter((path) => !found.get(kind)?.has(path))
        .map((path) => `${kind}: ${path}`),
    );
    expect(unseen, "named, and stored by nothing that this test does").toEqual([]);
    expect((await editions.list()).map(({ language }) => language).sort()).toEqual(["de", "en", "es"]);
    const [first] = await editions.list();
    expect(await editions.find(first?.version ?? "")).toMatchObject({ since: world.now(), language: first?.language });
  });
});

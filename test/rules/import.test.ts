// Who may be brought in: nobody who left, and nobody's record or proof is ever changed by an import.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { bringIn, type How, type Line } from "../../shared/optin/import/bring-in.ts";
import { judge } from "../../shared/optin/import/judge.ts";
import type { Provenance } from "../../shared/optin/import/provenance.ts";
import type { Known } from "../../shared/optin/known.ts";
import { personKey } from "../../shared/optin/link.ts";
import type { Records } from "../../shared/optin/ports.ts";
import { isIntact, sealed } from "../../shared/optin/proof/seal.ts";
import type { Agreement, Stored } from "../../shared/optin/record.ts";
import { withdraw } from "../../shared/optin/state.ts";
import { submit } from "../../shared/optin/submit.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { walkForms } from "../support/walk.ts";
import { follow, openSandbox, personSecret, type Sandbox, sent, start } from "../support/world.ts";

const ada = "ada@example.com";
const person = personKey(personSecret, ada);
const day = 86_400;

/** A person's life here, step by step; the stream brings every mail. */
const living = () => {
  const box: Sandbox = openSandbox(walkForms);
  let brought = 0;
  const deliverAll = async () => {
    while (brought < box.stream.length) {
      const key = box.stream[brought++];
      if (key !== undefined) await deliver(box.world, key);
    }
  };
  const life = {
    asks: async (form: "newsletter" | "club" = "newsletter") => {
      await submit(box.world, sent(ada, { form }));
      await deliverAll();
    },
    joins: async (form: "newsletter" | "club" = "newsletter") => {
      box.wait(180);
      await life.asks(form);
      const letter = box.letters.findLast(({ message }) => message.text.includes("/confirm/"));
      await confirm(box.world, follow(letter, "confirm"));
      await deliverAll();
      box.wait(60);
    },
    leaves: async (form: "newsletter" | "club" = "newsletter") => {
      await leave(box.world, { person, form });
      box.wait(60);
    },
    complains: () => hear(box.world, { kind: "complaint", person, messageId: "message-1" }),
    bounces: () => hear(box.world, { kind: "hard-bounce", person, messageId: "message-1" }),
    waits: async (seconds: number) => box.wait(seconds),
  };
  return { ...life, box, deliverAll, known: () => box.world.records.everything(person) };
};
type Life = ReturnType<typeof living>;

/** The text of a mail without its line breaks. */
const textOf = (life: Life, at = 0): string => life.box.letters[at]?.message.text.replace(/\s+/g, " ") ?? "";

const statement = "double opt-in with our former provider, 2019 to 2026";
const provenance: Provenance = { at: start, file: "f".repeat(64), line: 2, statement };
const { statement: _, ...unclaimed } = provenance;
const line = (more: Partial<Line> = {}): Line => ({
  form: "newsletter",
  submission: { answers: { email: ada }, consents: ["newsletter"], texts: {} },
  language: "en",
  notice: "n1",
  provenance,
  ...more,
});
const how: How = { welcome: false, dry: false, admit: async () => {} };
const proven = (life: Life, more: Partial<Line> = {}, as: Partial<How> = {}) =>
  bringIn(life.box.world, line(more), { ...how, ...as });
const asked = (life: Life) => proven(life, { provenance: unclaimed });

describe("somebody who", () => {
  test.each<[string, (life: Life) => Promise<unknown>, string, string]>([
    ["nobody knows is brought in, or asked", async () => {}, "imported", "asked"],
    ["asked to join and has not confirmed is not asked again", ({ asks }) => asks(), "imported", "kept"],
    ["asked and let it pass may be asked", ({ asks, waits }) => asks().then(() => waits(2 * day)), "imported", "asked"],
    ["is on the list stays as they are", ({ joins }) => joins(), "kept", "kept"],
    ["joined another form's list has no record here", ({ joins }) => joins("club"), "imported", "asked"],
    ["left stays away", ({ joins, leaves }) => joins().then(() => leaves()), "refused", "refused"],
    [
      "left and asked to come back is waited for, and not taken in",
      ({ joins, leaves, waits, asks }) => joins().then(() => leaves().then(() => waits(day).then(() => asks()))),
      "refused",
      "refused",
    ],
    [
      "left and came back stays as they are",
      ({ joins, leaves }) => joins().then(() => leaves().then(() => joins())),
      "kept",
      "kept",
    ],
    [
      "left the same list through another form stays away from it",
      ({ joins, leaves }) => joins("club").then(() => leaves("club")),
      "refused",
      "refused",
    ],
    [
      "left so long ago that no proof of it is kept is a stranger again",
      ({ joins, leaves, waits }) => joins().then(() => leaves().then(() => waits(4 * 366 * day))),
      "imported",
      "asked",
    ],
    ["complained stays away", ({ joins, complains }) => joins().then(() => complains()), "refused", "refused"],
    ["could not be reached stays away", ({ bounces }) => bounces(), "refused", "refused"],
    [
      "complained stays away after the last proof is gone too",
      ({ joins, complains, waits }) => joins().then(() => complains().then(() => waits(4 * 366 * day))),
      "refused",
      "refused",
    ],
  ])("%s", async (_, lives, withProof, byMail) => {
    for (const [bring, outcome] of [[proven, withProof] as const, [asked, byMail] as const]) {
      const life = living();
      await lives(life);
      expect((await bring(life)).outcome).toBe(outcome);
    }
  });

  test("withdrew an optional consent alone is not brought in for that one, and kept for the others", async () => {
    const life = living();
    await submit(
      life.box.world,
      sent(ada, {
        form: "club",
        submission: { answers: { email: ada }, consents: ["newsletter", "survey"], texts: {} },
      }),
    );
    await life.deliverAll();
    await confirm(life.box.world, follow(life.box.letters[0], "confirm"));
    const { records, proofs } = await life.known();
    const [record] = records as [Stored];
    const withdrawn = withdraw(walkForms.club, record, "survey", start + 90);
    const known = { records: withdrawn.outcome === "changed" ? [withdrawn.record] : [], proofs };
    const of = (consents: readonly string[]) => judge(known, { form: "club", consents, proven: true }, start + 99);
    expect(of(["newsletter", "survey"])).toEqual({ outcome: "refused", why: "withdrawn", since: start + 90 });
    expect(of(["newsletter"])).toMatchObject({ outcome: "kept", why: "confirmed" });
  });
});

describe("whatever a person did before", () => {
  const step = fc.constantFrom("asks", "joins", "joins", "leaves", "complains", "bounces", "day", "month", "years");
  const act = async (life: Life, name: string): Promise<unknown> => {
    const waits: Record<string, number> = { day: day, month: 31 * day, years: 4 * 366 * day };
    const wait = waits[name];
    if (wait !== undefined) return life.box.wait(wait);
    // A suppressed person's confirmation is never mailed, so there may be no link to follow.
    if (name === "joins") return life.joins().catch(() => {});
    return life[name as "asks" | "leaves" | "complains" | "bounces"]();
  };
  const lives = fc.tuple(fc.array(step, { maxLength: 6 }), fc.boolean(), fc.boolean());
  const lived = async (steps: readonly string[]): Promise<Life> => {
    const life = living();
    for (const name of steps) await act(life, name);
    return life;
  };
  const lastOf = (known: Known, now: number): "left" | "other" => {
    const live = known.proofs.filter(({ expiresAt }) => expiresAt > now);
    const left = Math.max(0, ...live.map(({ ending }) => (ending?.why === "withdrawn" ? ending.at : 0)));
    const joined = Math.max(0, ...known.records.map(({ confirmedAt }) => confirmedAt ?? 0));
    return left > joined ? "left" : "other";
  };

  test("an import never takes in who left or is suppressed, changes nothing that is there, and sends nothing", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async ([steps, byMail]) => {
        const life = await lived(steps);
        const [known, before, letters] = [
          await life.known(),
          life.box.world.records.contents(),
          life.box.letters.length,
        ];
        const { outcome } = await (byMail ? asked : proven)(life);
        if (known.standing?.suppressed || lastOf(known, life.box.world.now()) === "left")
          expect(outcome).toBe("refused");
        const now = life.box.world.records.contents();
        for (const kind of ["records", "proofs", "standings"] as const)
          for (const [place, item] of before[kind]) expect(now[kind].get(place)).toBe(item);
        expect(now.records.size - before.records.size).toBe(outcome === "imported" || outcome === "asked" ? 1 : 0);
        await life.deliverAll();
        expect(life.box.letters.length - letters).toBe(outcome === "asked" ? 1 : 0);
      }),
      { numRuns: 150 },
    );
  });

  test("the second import changes nothing, and a dry one says what the first will do", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async ([steps, byMail, delivered]) => {
        const life = await lived(steps);
        const provenanceOf = byMail ? { provenance: unclaimed } : {};
        const nothing = life.box.world.records.contents();
        const dry = await proven(life, provenanceOf, { dry: true });
        expect(life.box.world.records.contents()).toEqual(nothing);
        const first = await proven(life, provenanceOf);
        expect(first).toEqual(dry);
        if (delivered) await life.deliverAll();
        const contents = life.box.world.records.contents();
        const second = await proven(life, provenanceOf);
        expect(second.outcome).toBe(first.outcome === "refused" ? "refused" : "kept");
        expect(life.box.world.records.contents()).toEqual(contents);
      }),
      { numRuns: 150 },
    );
  });
});

describe("in the moment of the import itself", () => {
  /** Something happens right after the import's own write. */
  const meanwhile = async (life: Life, happens: () => Promise<unknown>, more: Partial<Line> = {}) => {
    const records: Records = {
      ...life.box.world.records,
      async add(...given) {
        const added = await life.box.world.records.add(...given);
        await happens();
        return added;
      },
    };
    return bringIn({ ...life.box.world, records }, line(more), how);
  };

  test.each(["complained", "bounced", "confirmed here"] as const)("who %s has the last word", async (what) => {
    const life = living();
    if (what === "confirmed here") await life.asks();
    const brought = await meanwhile(life, () =>
      what === "confirmed here"
        ? confirm(life.box.world, follow(life.box.letters[0], "confirm"))
        : life[what === "bounced" ? "bounces" : "complains"](),
    );
    const { records } = await life.known();
    const listed = records.filter((record) => record.state === "confirmed" && record.list !== undefined);
    if (what === "confirmed here") {
      expect(brought).toMatchObject({ outcome: "kept", why: "confirmed" });
      expect(listed.map(({ origin }) => origin.import)).toEqual([undefined]);
    } else {
      expect(brought).toMatchObject({ outcome: "refused" });
      expect(listed).toEqual([]);
    }
  });

  test("an import that gave way leaves no proof that looks as if it went on", async () => {
    const life = living();
    await meanwhile(life, life.bounces, { form: "club" });
    const { records, proofs } = await life.known();
    expect([records.length, proofs.map(({ ending }) => ending?.why)]).toEqual([0, ["superseded"]]);
  });

  test("who left while the line waited for its turn is not asked", async () => {
    const life = living();
    await life.joins("club");
    const brought = await proven(life, { provenance: unclaimed }, { admit: () => life.leaves("club") });
    expect(brought).toMatchObject({ outcome: "refused", why: "withdrawn" });
  });
});

describe("who was taken in by their operator's word", () => {
  const told = { confirmedAt: start - 400 * day, consentText: "Yes, send me news.", source: "trade fair" };
  const taken = async (more: Partial<Provenance> = told, lineOf: Partial<Line> = {}) => {
    const life = living();
    const brought = await proven(life, { provenance: { ...provenance, ...more }, ...lineOf });
    expect(brought).toEqual({ outcome: "imported" });
    const [record] = (await life.known()).records as [Stored];
    return { life, record };
  };

  test("is confirmed since the moment that the file states, on the list, and owes no mail", async () => {
    const { record } = await taken();
    expect(record).toMatchObject({ state: "confirmed", confirmedAt: told.confirmedAt, list: "newsletter" });
    expect([record.owes, record.dueAt, record.mailed]).toEqual([undefined, undefined, undefined]);
  });

  test("has a proof that claims no act of theirs: not ticked, not attested, other words by their own hash", async () => {
    const { record } = await taken();
    const { newsletter: agreed } = record.consents;
    expect(agreed).toMatchObject({ given: "imported", attested: false, version: "imported" });
    expect(agreed?.text).toMatch(/^[\w-]{22}$/);
    expect(record.origin).toEqual({ import: { ...provenance, ...told } });
  });

  test("agreed to a declaration of the form only if the file has it word for word, and to nothing known without words", async () => {
    const text = newsletter.consents.newsletter?.text.de ?? "";
    const agreedTo = async (consentText?: string) =>
      (await taken(consentText === undefined ? {} : { consentText })).record.consents.newsletter;
    expect(await agreedTo(text)).toMatchObject({ version: "2026-11", language: "de" });
    expect(await agreedTo(`${text} `)).toMatchObject({ version: "imported", language: "en" });
    expect(await agreedTo()).toMatchObject({ version: "imported", text: "" });
  });

  test("is sealed with every word of it: a change of any one is found", async () => {
    const { record } = await taken();
    expect(isIntact(personSecret, record, "newsletter")).toBe(true);
    const from = record.origin.import as Provenance;
    for (const [name, value] of Object.entries(from)) {
      const changes = [typeof value === "number" ? value + 1 : `${value}.`, undefined];
      for (const change of changes) {
        const changed = { ...record, origin: { import: { ...from, [name]: change } } } as Stored;
        expect(isIntact(personSecret, changed, "newsletter"), name).toBe(false);
      }
    }
    expect(isIntact(personSecret, { ...record, origin: {} }, "newsletter")).toBe(false);
  });

  test("leaves like everybody, and the proof that remains says so and names nobody", async () => {
    const { life } = await taken();
    await life.leaves();
    const { records, proofs } = await life.known();
    expect(records).toEqual([]);
    expect(proofs).toMatchObject([{ ending: { why: "withdrawn" }, origin: { import: { statement } } }]);
    expect(JSON.stringify(proofs)).not.toContain("ada@");
  });

  test("has the proof beside them at once where the form's consents end by themselves", async () => {
    const { life } = await taken({ confirmedAt: start - 10 * day }, { form: "club" });
    const { records, proofs } = await life.known();
    expect([records[0]?.expiresAt, proofs.length]).toEqual([start + 20 * day, 1]);
  });

  test("is refused where the form's period was over before the import", async () => {
    const life = living();
    const brought = await proven(life, { form: "club", provenance: { ...provenance, confirmedAt: start - 31 * day } });
    expect(brought).toEqual({ outcome: "refused", why: "over", since: start - day });
    expect((await life.known()).records).toEqual([]);
  });

  test("gets the welcome mail if it is asked for, and it says that nobody confirmed anything", async () => {
    const life = living();
    await proven(life, {}, { welcome: true });
    await life.deliverAll();
    const [letter] = life.box.letters;
    expect(letter?.message.subject).toBe("You are on our list: Newsletter");
    expect(textOf(life)).not.toMatch(/confirm/i);
    await leave(life.box.world, follow(letter, "unsubscribe"));
    expect((await life.known()).records).toEqual([]);
  });

  test("is told that they are on the list when they ask to join, without a claim that they confirmed", async () => {
    const { life } = await taken();
    await life.asks();
    expect(textOf(life)).toContain("you are on our list already");
    expect(textOf(life)).not.toMatch(/you confirmed/i);
  });
});

describe("who is asked by mail", () => {
  test("gets a mail that does not say that their address was entered anywhere", async () => {
    const life = living();
    expect(await asked(life)).toEqual({ outcome: "asked" });
    await life.deliverAll();
    expect(textOf(life)).toContain("a list of subscribers that we are bringing over");
    expect(textOf(life)).not.toContain("was entered on");
    expect(textOf(life)).toContain(newsletter.consents.newsletter?.text.en);
  });

  test("consents by pressing the button, and the proof says just that", async () => {
    const life = living();
    await asked(life);
    await life.deliverAll();
    await confirm(life.box.world, follow(life.box.letters[0], "confirm"));
    const [record] = (await life.known()).records as [Stored];
    expect(record.consents.newsletter).toMatchObject({ given: "press", version: "2026-11" });
    expect(record).toMatchObject({ state: "confirmed", confirmedAt: start, mailed: { messageId: "message-1" } });
    expect(isIntact(personSecret, record, "newsletter")).toBe(true);
    const other = { ...record, consents: { newsletter: { ...record.consents.newsletter, given: "tick" } } } as Stored;
    expect(isIntact(personSecret, other, "newsletter")).toBe(false);
  });

  test("is another record than what they send themselves with the same words", async () => {
    const life = living();
    await asked(life);
    await submit(life.box.world, sent(ada));
    expect((await life.known()).records.map(({ origin }) => origin.import === undefined).sort()).toEqual([false, true]);
  });
});

test("the seal of what the person sent themselves is what it was before there were imports", () => {
  const agreed: Agreement = { text: "t", version: "1", language: "en", attested: true, given: "tick" };
  const evidence = { person: "p", form: "f", id: "i", consents: { newsletter: agreed }, origin: { site: "s" } };
  const seal = sealed("secret", { ...evidence, notice: "n", askedAt: 1, confirmedAt: 2 }).consents.newsletter?.seal;
  expect(seal).toBe("nxFihSIZwr5NBuD7xJ4FbA");
});

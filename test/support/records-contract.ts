// What is true of every place where records are kept: one contract, held against memory and against DynamoDB.

import { describe, expect, test } from "vitest";
import { nonce } from "../../shared/kit/bytes.ts";
import type { Records } from "../../shared/optin/ports.ts";
import type { Confirmed, Pending, Proof, RecordKey, Stored } from "../../shared/optin/record.ts";
import type { Lifted } from "../../shared/optin/suppression/standing.ts";
import type { Undo } from "../../shared/optin/undo/undoable.ts";

const now = 1_795_446_245;

/** A person nobody else in the table is, so that the contract can be held against a table in use. */
const somebody = (): string => nonce(24);

const pending = (person: string, id: string, more: Partial<Pending> = {}): Pending => ({
  schema: 1,
  revision: 1,
  state: "pending",
  person,
  form: "newsletter",
  id,
  language: "de",
  email: "Jürgen@xn--mnchen-3ya.de",
  answers: { firstName: "Zoë 🐝", lastName: "" },
  consents: { newsletter: { text: "hash", version: "1", language: "de", attested: true, given: "tick" } },
  origin: { site: "www.example.com" },
  notice: "n1",
  askedAt: now,
  link: nonce(9),
  owes: { mail: "confirmation", nonce: nonce(9), since: now },
  dueAt: now + 60,
  expiresAt: now + 172_800,
  ...more,
});

const confirmed = ({ owes: _, expiresAt: __, dueAt: ___, ...record }: Pending): Confirmed => ({
  ...record,
  revision: record.revision + 1,
  state: "confirmed",
  confirmedAt: now + 5,
  list: "newsletter",
});

const proofOf = ({ person, form, id, consents, origin, notice, askedAt }: Stored): Proof => ({
  ...{ schema: 1, person, form, id, consents, origin, notice, askedAt },
  confirmedAt: now + 5,
  ending: { why: "withdrawn", at: now + 9 },
  expiresAt: now + 1_000_000,
});

const settled = <R extends Stored>({ owes: _, dueAt: __, ...record }: R): R => record as unknown as R;

const dueOf = async (records: Records, at: number, people: readonly string[]): Promise<readonly RecordKey[]> => {
  const keys: RecordKey[] = [];
  for (const shard of records.due(at)) for await (const key of shard) keys.push(key);
  return keys.filter(({ person }) => people.includes(person));
};

/** Declares the contract's tests for one implementation of `Records`; `open` gives a table, empty or not. */
export const recordsContract = (name: string, open: () => Promise<Records>): void => {
  /** A table with one pending record in it. */
  const opened = async (more: Partial<Pending> = {}) => {
    const records = await open();
    const record = pending(somebody(), "one", more);
    expect(await records.add(record, now)).toBeUndefined();
    return { records, record };
  };

  describe(`${name}: a first submission`, () => {
    test("is stored as it is, and found by its key", async () => {
      const { records, record } = await opened();
      expect(await records.find(record)).toEqual(record);
    });

    test("of another form or with other answers is another record", async () => {
      const { records, record } = await opened();
      expect(await records.find({ ...record, form: "other" })).toBeUndefined();
      expect(await records.find({ ...record, id: "two" })).toBeUndefined();
      expect(await records.find({ ...record, person: somebody() })).toBeUndefined();
    });

    test("gives what is there already and leaves it alone", async () => {
      const { records, record } = await opened();
      const again = { ...record, link: "another", askedAt: now + 1 };
      expect(await records.add(again, now + 1)).toEqual(record);
      expect(await records.find(record)).toEqual(record);
    });

    test("takes the place of one that is over on the second, and not a second before", async () => {
      const { records, record } = await opened({ expiresAt: now + 10 });
      const again = { ...record, link: "another", expiresAt: now + 20 };
      expect(await records.add(again, now + 9)).toEqual(record);
      expect(await records.add(again, now + 10)).toBeUndefined();
      expect(await records.find(record)).toEqual(again);
    });

    test("can come confirmed with a proof beside it: both are stored, or neither", async () => {
      const records = await open();
      const record = confirmed(pending(somebody(), "one"));
      const proof = proofOf(record);
      expect(await records.add(record, now, proof)).toBeUndefined();
      expect(await records.everything(record.person)).toEqual({ records: [record], proofs: [proof] });
      const again = { ...record, link: "another" };
      expect(await records.add(again, now + 1, { ...proof, notice: "n2" })).toEqual(record);
      expect(await records.everything(record.person)).toEqual({ records: [record], proofs: [proof] });
    });

    test("never takes the place of a confirmed one that has no end", async () => {
      const { records, record } = await opened();
      await records.move(record, { after: confirmed(record) });
      expect(await records.add(record, now + 1_000_000_000)).toEqual(confirmed(record));
    });

    test("stored ten times at once is stored once", async () => {
      const records = await open();
      const rivals = Array.from({ length: 10 }, () => pending(somebody(), "one", { person: "" }));
      const person = somebody();
      const answers = await Promise.all(rivals.map((rival) => records.add({ ...rival, person }, now)));
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
      const stored = await records.find({ person, form: "newsletter", id: "one" });
      for (const answer of answers) if (answer !== undefined) expect(answer).toEqual(stored);
    });

    test("cannot be changed through what was handed in or given out", async () => {
      const records = await open();
      const record = pending(somebody(), "one");
      const answers: Record<string, string> = { firstName: "Ada" };
      await records.add({ ...record, answers }, now);
      answers.firstName = "Eve";
      const found = await records.find(record);
      try {
        Object.assign(found?.answers ?? {}, { firstName: "Eve" });
      } catch {
        // A frozen copy refuses, a copy of its own does not: both are right.
      }
      expect((await records.find(record))?.answers).toEqual({ firstName: "Ada" });
    });
  });

  describe(`${name}: a form that is sent, first or again`, () => {
    /** The same submission as sent at a moment: another link and another debt, all else the same. */
    const sentAgain = (record: Pending, at: number): Pending => ({
      ...record,
      ...{ link: nonce(9), askedAt: at, origin: { site: "elsewhere.example" }, expiresAt: at + 172_800 },
      ...{ owes: { mail: "confirmation", nonce: nonce(9), since: at }, dueAt: at + 60 },
    });
    const paid = async (more: Partial<Pending> = {}) => {
      const { records, record } = await opened(more);
      await records.note(record, settled(record), "owed");
      return { records, record, again: sentAgain(record, now + 100) };
    };

    test("is stored as it is when nothing stands", async () => {
      const records = await open();
      const record = pending(somebody(), "one");
      expect(await records.ask(record, now)).toBeUndefined();
      expect(await records.find(record)).toEqual(record);
    });

    test("has what is pending owe its mail anew, and changes nothing else of it", async () => {
      const { records, record, again } = await paid();
      expect(await records.ask(again, now + 3_700)).toBeUndefined();
      const { owes, dueAt } = again;
      expect(await records.find(record)).toEqual({ ...record, revision: 2, owes, dueAt });
      expect(await dueOf(records, now + 160, [record.person])).toHaveLength(1);
    });

    test("has what is confirmed owe it as well, and gives no end to what has none", async () => {
      const { records, record, again } = await paid();
      await records.move(record, { after: settled(confirmed(record)) });
      expect(await records.ask(again, now + 3_700)).toBeUndefined();
      const { owes, dueAt } = again;
      expect(await records.find(record)).toEqual({ ...confirmed(record), revision: 3, owes, dueAt });
    });

    const inTheWay: readonly [what: string, stands: (record: Pending) => Stored][] = [
      [
        "still owes a mail",
        (record) => ({ ...record, owes: { mail: "confirmation", nonce: "n", since: now }, dueAt: now }),
      ],
      ["is restricted", (record) => ({ ...settled(record), paused: { at: now } })],
      ["is restricted and has no end", (record) => ({ ...settled(confirmed(record)), paused: { at: now } })],
      ["is over", (record) => ({ ...settled(record), expiresAt: now + 99 })],
      ["ends too soon", (record) => ({ ...settled(record), expiresAt: now + 3_700 })],
      ["is the very same", (record) => settled(record)],
      [
        "had the consent withdrawn that is given again",
        (record) => {
          const { newsletter } = record.consents;
          const consents = newsletter && { newsletter: { ...newsletter, withdrawnAt: now + 50 } };
          return { ...settled(confirmed(record)), ...(consents && { consents }) };
        },
      ],
    ];
    test.each(inTheWay)("leaves what stands alone, and gives it, when it %s", async (what, stands) => {
      const { records, record, again } = await paid();
      const before = { ...stands(record), revision: 2 } as Stored;
      await records.move(record, { after: before });
      const asked = what === "is the very same" ? { ...again, link: record.link } : again;
      expect(await records.ask(asked, now + 3_700)).toEqual(before);
      expect(await records.find(record)).toEqual(before);
    });

    test("ten times at once is one record that owes one mail", async () => {
      const { records, record, again } = await paid();
      const rivals = Array.from({ length: 10 }, () => sentAgain(again, now + 100));
      const answers = await Promise.all(rivals.map((rival) => records.ask(rival, now + 3_700)));
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
      const { owes } = rivals[answers.indexOf(undefined)] as Pending;
      expect(await records.find(record)).toMatchObject({ revision: 2, link: record.link, owes });
    });
  });

  describe(`${name}: everything about a person`, () => {
    test("is their records and their proofs, over or not, and nobody else's", async () => {
      const { records, record } = await opened({ expiresAt: now - 1 });
      const [two, foreign] = [pending(record.person, "two"), pending(somebody(), "one")];
      const left = pending(record.person, "left", { form: "other" });
      for (const each of [two, foreign, left]) await records.add(each, now - 10);
      await records.move(left, { proof: proofOf(left) });
      const known = await records.everything(record.person);
      expect(known.records.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([record, two]);
      expect(known.proofs).toEqual([proofOf(left)]);
    });

    test("is nothing for who is not known", async () => {
      expect(await (await open()).everything(somebody())).toEqual({ records: [], proofs: [] });
    });
  });

  describe(`${name}: a move`, () => {
    test("replaces a record that is unchanged, members it has no more included", async () => {
      const { records, record } = await opened();
      expect(await records.move(record, { after: confirmed(record) })).toBe(true);
      expect(await records.find(record)).toEqual(confirmed(record));
    });

    test("that lost its race changes nothing", async () => {
      const { records, record } = await opened();
      await records.move(record, { after: confirmed(record) });
      const stale = { ...record, revision: 2, expiresAt: now + 999 };
      expect(await records.move(record, { after: stale, proof: proofOf(record) })).toBe(false);
      expect(await records.move(record, { proof: proofOf(record) })).toBe(false);
      expect(await records.move(record, {})).toBe(false);
      expect(await records.everything(record.person)).toEqual({ records: [confirmed(record)], proofs: [] });
    });

    test("never brings back what was erased meanwhile, nor leaves a proof of it", async () => {
      const { records, record } = await opened();
      expect(await records.move(record, {})).toBe(true);
      expect(await records.move(record, { after: confirmed(record), proof: proofOf(record) })).toBe(false);
      expect(await records.move(record, {})).toBe(false);
      expect(await records.everything(record.person)).toEqual({ records: [], proofs: [] });
    });

    test("to nothing with a proof leaves the proof in its place", async () => {
      const { records, record } = await opened();
      expect(await records.move(record, { proof: proofOf(record) })).toBe(true);
      expect(await records.everything(record.person)).toEqual({ records: [], proofs: [proofOf(record)] });
    });

    test("can put a proof beside the record", async () => {
      const { records, record } = await opened();
      expect(await records.move(record, { after: confirmed(record), proof: proofOf(record) })).toBe(true);
      const known = await records.everything(record.person);
      expect(known).toEqual({ records: [confirmed(record)], proofs: [proofOf(record)] });
    });

    test("tried ten times at once is done once", async () => {
      const { records, record } = await opened();
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          records.move(record, { after: { ...confirmed(record), confirmedAt: now + at } }),
        ),
      );
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await records.find(record)).toMatchObject({ confirmedAt: now + results.indexOf(true), revision: 2 });
    });

    test("keeps what was noted since the record was read", async () => {
      const { records, record } = await opened();
      const mailed = { at: now + 1, messageId: "m", template: "t", seal: "s" };
      await records.note(record, { ...settled(record), mailed }, "owed");
      expect(await records.move(record, { after: confirmed(record) })).toBe(true);
      expect(await records.find(record)).toEqual({ ...confirmed(record), mailed });
    });
  });

  describe(`${name}: a leaving that can be undone`, () => {
    /** A confirmed record that ended with what undoes it beside its proof. */
    const left = async () => {
      const { records, record } = await opened();
      const before = confirmed(record);
      await records.move(record, { after: before });
      const { person, form, id } = record;
      const undo: Undo = {
        schema: 1,
        person,
        form,
        id,
        consent: form,
        at: now,
        nonce: "n",
        copy: "c",
        expiresAt: now + 9,
      };
      const ended = proofOf(before);
      expect(await records.move(before, { proof: ended, undo })).toBe(true);
      return { records, person, undo, ended, after: { ...before, revision: 3 } };
    };

    test("is told with all about its person, and put back once, without the proof of its end", async () => {
      const { records, person, undo, ended, after } = await left();
      expect(await records.everything(person)).toEqual({ records: [], proofs: [ended], undos: [undo] });
      const [pointer, back] = [somebody(), { after, ended }];
      expect(await records.undo({ ...undo, nonce: "another" }, back)).toBe(false);
      const presses = Array.from({ length: 4 }, () => records.undo(undo, { ...back, pointers: [pointer] }));
      expect((await Promise.all(presses)).filter(Boolean)).toHaveLength(1);
      expect(await records.everything(person)).toEqual({ records: [after], proofs: [] });
      expect(await records.everything(pointer)).toEqual({ records: [], proofs: [], movedTo: person });
    });

    test("is not put back without its proof, nor where a record stands", async () => {
      const { records, person, undo, ended, after } = await left();
      const missing = { ...ended, confirmedAt: now + 6 };
      expect(await records.undo(undo, { after, ended: missing })).toBe(false);
      await records.add(pending(person, after.id), now);
      expect(await records.undo(undo, { after, ended })).toBe(false);
      expect(await records.everything(person)).toMatchObject({ proofs: [ended], undos: [undo] });
    });

    test("is due and deleted when its time is over, and not before", async () => {
      const { records, person, undo } = await left();
      const spent = async (at: number) => {
        const keys: RecordKey[] = [];
        for await (const key of records.spentUndos(at)) if (key.person === person) keys.push(key);
        return keys;
      };
      expect([await spent(now + 8), await records.forget(undo, now + 8)]).toEqual([[], false]);
      const [key = undo, ...more] = await spent(now + 9);
      expect([more, await records.forget(key, now + 9), await records.forget(key)]).toEqual([[], true, false]);
      expect(await records.everything(person)).not.toHaveProperty("undos");
    });
  });

  describe(`${name}: a note`, () => {
    test("is taken while its debt is owed, and leaves the revision alone", async () => {
      const { records, record } = await opened();
      expect(await records.note(record, settled(record), "owed")).toBe(true);
      expect(await records.find(record)).toEqual(settled(record));
      expect(await records.move(record, {})).toBe(true);
    });

    test("of a debt that is paid, replaced or gone changes nothing", async () => {
      const { records, record } = await opened();
      await records.note(record, settled(record), "owed");
      expect(await records.note(record, { ...record, dueAt: 1 }, "owed")).toBe(false);
      const again = {
        ...record,
        revision: 2,
        owes: { ...record.owes, mail: "confirmation", nonce: "new", since: now },
      };
      await records.move(record, { after: again as Pending });
      const before = await records.find(record);
      expect(await records.note(record, { ...record, dueAt: 1 }, "owed")).toBe(false);
      expect(await records.find(record)).toEqual(before);
      await records.move(again as Pending, {});
      expect(await records.note(again as Pending, { ...record, dueAt: 1 }, "owed")).toBe(false);
      expect(await records.find(record)).toBeUndefined();
    });

    test("by link is taken whatever has moved since, and touches only what it is about", async () => {
      const { records, record } = await opened();
      await records.move(record, { after: confirmed(record) });
      expect(await records.note(record, { ...record, sent: [now] }, "link")).toBe(true);
      expect(await records.find(record)).toEqual({ ...confirmed(record), sent: [now] });
    });

    test("by link is not taken by a record that was begun anew, nor by one that is gone", async () => {
      const { records, record } = await opened({ expiresAt: now + 1 });
      const anew = { ...record, link: "another" };
      await records.add(anew, now + 1);
      expect(await records.note(record, { ...record, sent: [now] }, "link")).toBe(false);
      expect(await records.find(record)).toEqual(anew);
      await records.move(anew, {});
      expect(await records.note(anew, { ...anew, sent: [now] }, "link")).toBe(false);
      expect(await records.find(record)).toBeUndefined();
    });

    // A mail that is refused within the second of its debt is put off until the very moment it was due anyway.
    test("that changes nothing is taken all the same", async () => {
      const { records, record } = await opened();
      expect(await records.note(record, { ...record }, "owed")).toBe(true);
      expect(await records.find(record)).toEqual(record);
    });
  });

  describe(`${name}: a mail's template`, () => {
    const skeleton = (text: string) =>
      ({
        ...{ subject: "Ä", html: "<p>⟦link⟧</p>", text },
        language: "de",
        timeZone: "Europe/Berlin",
        pending: 60,
      }) as const;

    test("is found by its hash as it was kept, and no other is", async () => {
      const [records, hash] = [await open(), nonce(16)];
      await records.keepTemplate(hash, skeleton("one\n"));
      expect(await records.findTemplate(hash)).toEqual(skeleton("one\n"));
      expect(await records.findTemplate(nonce(16))).toBeUndefined();
    });

    test("once kept never changes", async () => {
      const [records, hash] = [await open(), nonce(16)];
      await records.keepTemplate(hash, skeleton("one"));
      await records.keepTemplate(hash, skeleton("two"));
      expect(await records.findTemplate(hash)).toEqual(skeleton("one"));
    });
  });

  describe(`${name}: how a mailbox stands`, () => {
    const standingOf = async (records: Records, person: string) => (await records.everything(person)).standing;
    const bounced = { why: "bounced", at: now } as const;
    const complained = { why: "complained", at: now + 9 } as const;

    test("is read with everything else about the person, and with nothing about anybody else", async () => {
      const { records, record } = await opened();
      await records.suppress(record.person, bounced);
      expect(await records.everything(record.person)).toEqual({
        records: [record],
        proofs: [],
        standing: { schema: 1, suppressed: bounced },
      });
      expect(await standingOf(records, somebody())).toBeUndefined();
    });

    test("is suppressed for the first cause, whoever comes after it and however often", async () => {
      const records = await open();
      const person = somebody();
      for (const cause of [bounced, complained, bounced]) await records.suppress(person, cause);
      expect(await standingOf(records, person)).toEqual({ schema: 1, suppressed: bounced });
    });

    test("is suppressed once by ten at the same moment", async () => {
      const records = await open();
      const person = somebody();
      const causes = Array.from({ length: 10 }, (_, at) => ({ why: "complained", at: now + at }) as const);
      await Promise.all(causes.map((cause) => records.suppress(person, cause)));
      const standing = await standingOf(records, person);
      expect(causes).toContainEqual(standing?.suppressed);
      await records.suppress(person, bounced);
      expect(await standingOf(records, person)).toEqual(standing);
    });

    test("counts a soft bounce once, until the end that the last of them set", async () => {
      const records = await open();
      const person = somebody();
      await records.noteSoftBounce(person, "one", now + 10);
      expect(await standingOf(records, person)).toEqual({
        schema: 1,
        softBounces: new Set(["one"]),
        expiresAt: now + 10,
      });
      await Promise.all(["two", "one", "two"].map((message) => records.noteSoftBounce(person, message, now + 20)));
      expect(await standingOf(records, person)).toEqual({
        schema: 1,
        softBounces: new Set(["one", "two"]),
        expiresAt: now + 20,
      });
    });

    test("has no end any more once it is suppressed, and no soft bounce gives it one", async () => {
      const records = await open();
      const person = somebody();
      await records.noteSoftBounce(person, "one", now + 10);
      await records.suppress(person, bounced);
      await records.noteSoftBounce(person, "two", now + 20);
      expect(await standingOf(records, person)).toEqual({
        schema: 1,
        softBounces: new Set(["one"]),
        suppressed: bounced,
      });
    });

    test("has no end, in whichever order soft bounces and a suppression meet", async () => {
      const records = await open();
      const people = Array.from({ length: 5 }, somebody);
      const met = people.flatMap((person) => [
        records.noteSoftBounce(person, "one", now + 10),
        records.suppress(person, bounced),
        records.noteSoftBounce(person, "two", now + 20),
      ]);
      await Promise.all(met);
      for (const person of people) {
        const standing = await standingOf(records, person);
        expect(standing?.suppressed).toEqual(bounced);
        expect(standing?.expiresAt).toBeUndefined();
      }
    });

    const lifted: Lifted = {
      ...{ why: "bounced", since: now, at: now + 30, reason: "a letter" },
      until: now + 1000,
    };

    test("is free again once its suppression is lifted, and keeps why", async () => {
      const records = await open();
      const person = somebody();
      await records.suppress(person, bounced);
      expect(await records.lift(person, lifted)).toBe(true);
      expect(await standingOf(records, person)).toEqual({ schema: 1, lifted, expiresAt: lifted.until });
    });

    test("keeps why it was lifted for its time, whatever bounces softly meanwhile", async () => {
      const records = await open();
      const person = somebody();
      await records.suppress(person, bounced);
      await records.lift(person, lifted);
      await records.noteSoftBounce(person, "one", now + 60);
      expect(await standingOf(records, person)).toEqual({
        ...{ schema: 1, lifted, expiresAt: lifted.until },
        softBounces: new Set(["one"]),
      });
    });

    test("is not freed by lifting another suppression than the one that stands", async () => {
      const records = await open();
      const person = somebody();
      expect(await records.lift(person, lifted)).toBe(false);
      expect(await standingOf(records, person)).toBeUndefined();
      await records.suppress(person, { why: "complained", at: now + 40 });
      expect(await records.lift(person, lifted)).toBe(false);
      expect(await standingOf(records, person)).toEqual({
        schema: 1,
        suppressed: { why: "complained", at: now + 40 },
      });
    });

    test("can be suppressed anew, without an end", async () => {
      const records = await open();
      const person = somebody();
      await records.suppress(person, bounced);
      await records.lift(person, lifted);
      await records.suppress(person, complained);
      expect(await standingOf(records, person)).toEqual({ schema: 1, suppressed: complained, lifted });
    });

    test("outlives the end of every record and is due for nothing", async () => {
      const { records, record } = await opened();
      await records.suppress(record.person, bounced);
      await records.move(record, { proof: proofOf(record) });
      expect(await records.everything(record.person)).toEqual({
        records: [],
        proofs: [proofOf(record)],
        standing: { schema: 1, suppressed: bounced },
      });
      expect(await dueOf(records, now + 1_000_000_000, [record.person])).toEqual([]);
    });
  });

  describe(`${name}: what staff has to handle`, () => {
    const openOf = async (records: Records, form: string): Promise<readonly RecordKey[]> => {
      const keys: RecordKey[] = [];
      for (const shard of records.open(form)) for await (const key of shard) keys.push(key);
      return keys;
    };

    test("is what is open on a form, whoever sent it, until it is gone, and nothing of another form or of a list", async () => {
      const records = await open();
      const [form, other] = [nonce(6), nonce(6)];
      const people = Array.from({ length: 12 }, somebody);
      const stored = people.map((person): Stored => {
        const { expiresAt: _, list: __, ...record } = confirmed(pending(person, "one", { form }));
        return { ...record, open: true };
      });
      for (const record of stored) await records.add(record, now);
      await records.add(pending(somebody(), "one", { form }), now);
      await records.add(confirmed(pending(somebody(), "one", { form: other })), now);
      const keys = stored.map(({ person, id }) => ({ person, form, id }));
      const byPerson = (one: RecordKey, two: RecordKey) => (one.person < two.person ? -1 : 1);
      expect((await openOf(records, form)).toSorted(byPerson)).toEqual(keys.toSorted(byPerson));
      expect(await openOf(records, other)).toEqual([]);
      for (const record of stored) expect(await records.move(record, { proof: proofOf(record) })).toBe(true);
      expect(await openOf(records, form)).toEqual([]);
    });
  });

  describe(`${name}: what is due`, () => {
    test("is what was due by then and no sooner, the oldest of a shard first", async () => {
      const { records, record } = await opened({ dueAt: now + 60 });
      const { person } = record;
      for (const [id, dueAt] of [
        ["late", now + 90],
        ["early", now + 30],
      ] as const)
        await records.add(pending(person, id, { dueAt }), now);
      expect((await dueOf(records, now + 59, [person])).map(({ id }) => id)).toEqual(["early"]);
      const all = await dueOf(records, now + 90, [person]);
      const entry = (id: string, dueAt: number) => ({ person, form: "newsletter", id, dueAt });
      expect(all).toEqual([entry("early", now + 30), entry("one", now + 60), entry("late", now + 90)]);
    });

    test("is no longer due once it is noted or gone", async () => {
      const { records, record } = await opened();
      const two = pending(record.person, "two");
      await records.add(two, now);
      await records.note(record, settled(record), "owed");
      await records.move(two, {});
      expect(await dueOf(records, now + 1_000, [record.person])).toEqual([]);
    });

    test("comes all of it, however much, each once", async () => {
      const records = await open();
      const people = Array.from({ length: 8 }, somebody);
      const stored = Array.from({ length: 240 }, (_, at) =>
        pending(people[at % 8] ?? "", `id${at}`, { dueAt: now + at }),
      );
      await Promise.all(stored.map((record) => records.add(record, now)));
      const due = await dueOf(records, now + 240, people);
      expect(due.map(({ id }) => id).sort()).toEqual(stored.map(({ id }) => id).sort());
    });

    test("is spread over several shards, and a person's records are in one", async () => {
      const records = await open();
      const people = Array.from({ length: 40 }, somebody);
      for (const person of people) for (const id of ["one", "two"]) await records.add(pending(person, id), now);
      const seen: string[][] = [];
      for (const shard of records.due(now + 60)) {
        const here: string[] = [];
        for await (const { person } of shard) if (people.includes(person)) here.push(person);
        seen.push(here);
      }
      expect(seen.filter((shard) => shard.length > 0).length).toBeGreaterThan(1);
      for (const person of people) expect(seen.filter((shard) => shard.includes(person))).toHaveLength(1);
    });
  });
};

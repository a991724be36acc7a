// What is true of every place where rights are carried out on a person as a whole, held against memory and DynamoDB.

import { describe, expect, test } from "vitest";
import { nonce } from "../../shared/kit/bytes.ts";
import type { Records } from "../../shared/optin/ports.ts";
import type { Confirmed, Proof, Stored } from "../../shared/optin/record.ts";
import { paused } from "../../shared/optin/restriction/pause.ts";
import type { People } from "../../shared/rights/people.ts";

const now = 1_795_446_245;

const record = (more: Partial<Confirmed> = {}): Confirmed => ({
  ...{
    schema: 1,
    revision: 1,
    state: "confirmed",
    person: nonce(24),
    form: "newsletter",
    id: nonce(16),
    language: "de",
  },
  ...{
    email: "a@example.com",
    answers: { firstName: "Ada" },
    origin: {},
    notice: "n1",
    askedAt: now,
    confirmedAt: now,
  },
  consents: { newsletter: { text: "hash", version: "1", language: "de", attested: true, given: "tick" } },
  ...{ link: nonce(9), list: "newsletter", dueAt: now + 60, expiresAt: now + 60, ...more },
});

const proofOf = ({ person, form, id, consents, origin, notice, askedAt, confirmedAt }: Confirmed): Proof => ({
  ...{ schema: 1, person, form, id, consents, origin, notice, askedAt, confirmedAt, expiresAt: now + 1000 },
});

/** Declares the contract's tests; `open` gives a table, empty or not, and what stands under a key in none of its ports. */
export const peopleContract = (
  name: string,
  open: () => Promise<{ records: Records; people: People; leave: (person: string, sk: string) => Promise<void> }>,
): void => {
  const dueOf = async (records: Records, person: string) => {
    const found: string[] = [];
    for (const shard of records.due(now + 1e9))
      for await (const key of shard) if (key.person === person) found.push(key.id);
    return found;
  };

  describe(`${name}: a restricted record`, () => {
    test("reads as it was written, is due for nothing and not over, and is back in use by one move", async () => {
      const { records } = await open();
      const living = record();
      await records.add(living, now);
      expect(await records.move(living, { after: paused(living, now) })).toBe(true);
      const stands = await records.find(living);
      expect(stands).toEqual({ ...living, revision: 2, paused: { at: now } });
      expect(await dueOf(records, living.person)).toEqual([]);
      // Whoever submits the same again finds it, however late.
      expect(await records.add(living, now + 1e9)).toEqual(stands);
      expect(await records.move(stands as Stored, { after: { ...living, revision: 3 } })).toBe(true);
      expect(await dueOf(records, living.person)).toEqual([living.id]);
    });

    test("is not put back into use by what was written down for it before", async () => {
      const { records } = await open();
      const living = record({ owes: { mail: "inquiry", nonce: "n", since: now } });
      await records.add(living, now);
      const after = paused(living, now);
      await records.move(living, { after });
      expect(await records.note(living, { ...living, dueAt: now + 5 }, "owed")).toBe(false);
      expect(await records.note(living, { ...living, dueAt: now + 5 }, "link")).toBe(false);
      expect(await records.note(after, { ...after, told: now }, "link")).toBe(true);
      expect(await records.find(living)).toEqual({ ...after, told: now });
    });
  });

  describe(`${name}: a person`, () => {
    test("is restricted since the first time, read with everything else, and until it is lifted", async () => {
      const { records, people } = await open();
      const person = nonce(24);
      await people.restrict(person, now);
      await people.restrict(person, now + 5);
      expect(await records.everything(person)).toEqual({ records: [], proofs: [], restricted: { at: now } });
      await people.unrestrict(person);
      await people.unrestrict(person);
      expect(await records.everything(person)).toEqual({ records: [], proofs: [] });
    });

    test("is known under another key, record by record and proof by proof, once", async () => {
      const { records, people } = await open();
      const [living, ended, to] = [record(), record(), nonce(24)];
      const mine = proofOf({ ...ended, person: living.person });
      await records.add(living, now, mine);
      await people.pointTo(living.person, to);
      const after = { ...living, person: to, revision: 2, email: "b@example.com" };
      const rivals = Array.from({ length: 5 }, () => people.rehouse(living, after));
      expect((await Promise.all(rivals)).filter(Boolean)).toHaveLength(1);
      expect(await people.rehouseProof(mine, { ...mine, person: to })).toBe(true);
      expect(await people.rehouseProof(mine, { ...mine, person: to })).toBe(false);
      expect(await records.everything(living.person)).toEqual({ records: [], proofs: [], movedTo: to });
      expect(await records.everything(to)).toEqual({ records: [after], proofs: [{ ...mine, person: to }] });
      expect(await dueOf(records, to)).toEqual([living.id]);
      await people.unpoint(living.person);
      expect(await records.everything(living.person)).toEqual({ records: [], proofs: [] });
    });

    test("keeps a record that changed meanwhile, or that stands at the other key already, where it is", async () => {
      const { records, people } = await open();
      const [living, to] = [record(), nonce(24)];
      await records.add(living, now);
      const there = { ...living, person: to };
      await records.move(living, { after: { ...living, revision: 2 } });
      expect(await people.rehouse(living, there)).toBe(false);
      await records.add(there, now);
      expect(await people.rehouse({ ...living, revision: 2 }, there)).toBe(false);
      expect((await records.everything(living.person)).records).toHaveLength(1);
    });

    test("of a story that is told to its end under the new key already leaves that, and goes", async () => {
      const { records, people } = await open();
      const [living, to] = [record(), nonce(24)];
      const there = { ...living, person: to };
      const ended = { ...proofOf(there), ending: { why: "erased" as const, at: now } };
      await records.add(living, now, proofOf(living));
      await records.add(there, now);
      expect(await records.move(there, { proof: ended })).toBe(true);
      expect(await people.rehouseProof(proofOf(living), proofOf(there))).toBe(true);
      expect((await records.everything(living.person)).proofs).toEqual([]);
      expect((await records.everything(to)).proofs).toEqual([ended]);
    });

    test("loses pointers with the record that they were for, or has them end later", async () => {
      const { records, people } = await open();
      for (const pointersUntil of [undefined, now + 1000]) {
        const [living, old] = [record(), nonce(24)];
        await records.add(living, now);
        await people.pointTo(old, living.person);
        expect(await records.move(living, { pointers: [old], pointersUntil })).toBe(true);
        const movedTo = pointersUntil === undefined ? {} : { movedTo: living.person };
        expect(await records.everything(old)).toEqual({ records: [], proofs: [], ...movedTo });
      }
    });

    test("is cleared of all but records, proofs, a suppression and where somebody went who had the address before", async () => {
      const { records, people, leave } = await open();
      const living = record();
      await records.add(living, now, proofOf(living));
      await records.noteSoftBounce(living.person, "m", now + 10);
      await people.restrict(living.person, now);
      for (const sk of ["SESSION#1", "ASK#1"]) await leave(living.person, sk);
      expect(await people.clear(living.person)).toBe(4);
      expect(await records.everything(living.person)).toEqual({ records: [living], proofs: [proofOf(living)] });
      await records.noteSoftBounce(living.person, "m", now + 10);
      await records.suppress(living.person, { why: "objected", at: now });
      await people.pointTo(living.person, "another");
      expect(await people.clear(living.person)).toBe(0);
      expect((await records.everything(living.person)).movedTo).toBe("another");
      expect((await records.everything(living.person)).standing).toEqual({
        schema: 1,
        suppressed: { why: "objected", at: now },
      });
    });
  });
};

// Second thoughts: what is kept of a leaving for half an hour, and that no order of events makes two records of one or loses a withdrawal.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consent, defineForm } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days } from "../../shared/forms/period.ts";
import { decrypted, encrypted } from "../../shared/kit/encryption.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import type { Entry } from "../../shared/optin/journal.ts";
import { personKey } from "../../shared/optin/link.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import { submit } from "../../shared/optin/submit.ts";
import { undo } from "../../shared/optin/undo/undo.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { adopt } from "../../shared/rights/adopt.ts";
import { erase } from "../../shared/rights/erase.ts";
import { forgetUndos } from "../../shared/rights/forget-undos.ts";
import { moveAddress } from "../../shared/rights/move-address.ts";
import { lift, restrict } from "../../shared/rights/restrict.ts";
import { withdrawConsent } from "../../shared/rights/withdraw.ts";
import { takingTurns } from "../support/turns.ts";
import { follow, openSandbox, personSecret, sent, start } from "../support/world.ts";

const email = "ada@example.com";
const person = personKey(personSecret, email);
const text = { en: "Yes", de: "Ja", es: "Sí" };
/** With a list that the record outlives. */
const club = defineForm({
  ...newsletter,
  consents: {
    club: consent({ required: true, version: "1", text }),
    news: consent({ required: false, list: true, version: "1", text }),
  },
});
const ending = defineForm({ ...newsletter, keeps: { ...newsletter.keeps, confirmed: days(30) } });

const opened = (forms: Parameters<typeof openSandbox>[0] = { newsletter, club, ending }) => {
  const box = openSandbox(forms);
  const mailAll = async () => {
    for (const key of [...box.stream]) await deliver(box.world, key);
  };
  const asks = async (form = "newsletter", firstName = "Ada") => {
    const consents = form === "club" ? ["club", "news"] : ["newsletter"];
    await submit(box.world, {
      ...sent(email),
      form,
      submission: { answers: { email, firstName }, consents, texts: {} },
    });
    await mailAll();
  };
  const joins = async (form = "newsletter") => {
    await asks(form);
    await confirm(box.world, follow(box.letters.at(-1), "confirm"));
    await mailAll();
    box.wait(121);
  };
  const leaves = (form = "newsletter") => leave(box.world, { person, form, undoable: true });
  const undoes = (form = "newsletter") => undo(box.world, { person, form });
  const known = () => box.world.records.everything(person);
  return { ...box, asks, joins, leaves, undoes, known };
};

describe("an encrypted text", () => {
  const envelope = { label: "a", nonce: "n", place: ["p"] };
  test("is read again at its own place, and nowhere else, nor with a bit changed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (words) => {
        const made = encrypted(personSecret, envelope, words);
        expect(decrypted(personSecret, envelope, made)).toBe(words);
        for (const other of [{ label: "b" }, { nonce: "m" }, { place: ["q"] }])
          expect(() => decrypted(personSecret, { ...envelope, ...other }, made)).toThrow();
        expect(() => decrypted(`${personSecret}x`, envelope, made)).toThrow();
        const bytes = Buffer.from(made, "base64url");
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        expect(() => decrypted(personSecret, envelope, bytes.toString("base64url"))).toThrow();
      }),
    );
  });
});

describe("a leaving undone", () => {
  test("gives an optional consent back to the record that lived on, sealed and on its list", async () => {
    const { joins, leaves, undoes, known } = opened();
    await joins("club");
    const [before] = (await known()).records;
    await leaves("club");
    expect((await known()).records).toMatchObject([{ consents: { news: { withdrawnAt: start + 121 } } }]);
    expect((await known()).undos).toEqual([expect.not.objectContaining({ copy: expect.anything() })]);
    expect(await undoes("club")).toBe("undone");
    const [after] = (await known()).records;
    expect(after).toEqual({ ...before, revision: (before?.revision ?? 0) + 2 });
    expect(after && isIntact(personSecret, after, "news")).toBe(true);
    expect(await known()).not.toHaveProperty("undos");
  });

  test("puts the proof that lies beside a record with an end back as it was", async () => {
    const { joins, leaves, undoes, known } = opened();
    await joins("ending");
    const before = await known();
    await leaves("ending");
    expect(await undoes("ending")).toBe("undone");
    const after = await known();
    expect(after.proofs).toEqual(before.proofs);
    expect(after.records).toMatchObject([{ list: "newsletter", expiresAt: before.records[0]?.expiresAt }]);
  });

  test("is found under the new key by a link that names the earlier address, and leads there again", async () => {
    const { world, joins, leaves, undoes, known } = opened();
    await joins();
    await moveAddress(world, person, "new@example.com");
    const now = personKey(personSecret, "new@example.com");
    for (const link of [now, person]) {
      await leaves();
      expect((await world.records.everything(now)).records).toEqual([]);
      expect(await undo(world, { person: link, form: "newsletter" })).toBe("undone");
      expect(await known()).toMatchObject({ movedTo: now });
    }
    expect(await undoes()).toBe("stands");
  });

  test("is not withdrawn again in a restored table, wherever the restoration falls", async () => {
    for (const restoredAfter of [0, 1, 2]) {
      const [live, restored] = [opened(), opened()];
      for (const box of [live, restored]) await box.joins();
      const steps = [(box: typeof live) => box.leaves(), (box: typeof live) => box.undoes()];
      for (const [at, step] of steps.entries()) {
        for (const box of restoredAfter > at ? [live, restored] : [live]) await step(box);
        for (const box of [live, restored]) box.wait(60);
      }
      await adopt(restored.world, live.world.journal, start);
      expect((await restored.known()).records, String(restoredAfter)).toMatchObject([{ list: "newsletter" }]);
    }
  });

  test("and left for good afterwards is left in a restored table too", async () => {
    const [live, restored] = [opened(), opened()];
    for (const box of [live, restored]) await box.joins();
    for (const step of [live.leaves, live.undoes, live.leaves]) {
      await step();
      live.wait(60);
    }
    await adopt(restored.world, live.world.journal, start);
    expect((await restored.known()).records).toEqual([]);
  });

  test("and what was left, undone and left again within one second is as it was last, in a table restored to any point of it", async () => {
    const orders = ["as they happened", "the undoing noted last"] as const;
    for (const steps of [1, 2, 3, 4])
      for (const order of orders)
        for (let restoredAfter = 0; restoredAfter <= steps; restoredAfter++) {
          const [live, restored] = [opened(), opened()];
          for (const box of [live, restored]) await box.joins();
          for (let at = 0; at < steps; at++)
            for (const box of restoredAfter > at ? [live, restored] : [live])
              await (at % 2 === 0 ? box.leaves() : box.undoes());
          const entries: Entry[] = [];
          for await (const entry of live.world.journal.since(start)) entries.push(entry);
          if (order === "the undoing noted last") entries.sort((one) => (one.what === "undone" ? 1 : -1));
          const journal = {
            since: async function* () {
              yield* entries;
            },
          };
          for (let time = 0; time < 2; time++) {
            await adopt(restored.world, journal, start);
            const { records } = await restored.known();
            expect(records.length, `${steps} steps, restored after ${restoredAfter}, ${order}`).toBe(
              steps % 2 === 0 ? 1 : 0,
            );
          }
        }
  });
});

describe("a leaving that cannot be undone any more", () => {
  test("is one whose person restricts the use: where nothing else stood, nothing is restricted and nothing comes back", async () => {
    const { world, joins, leaves, undoes, known } = opened();
    await joins();
    await leaves();
    expect(await restrict(world, person)).toEqual({ outcome: "nothing" });
    expect(await undoes()).toBe("gone");
    const { records, proofs, restricted, undos } = await known();
    expect([records, restricted, undos]).toEqual([[], undefined, undefined]);
    expect(proofs).toMatchObject([{ ending: { why: "withdrawn", at: start + 121 } }]);
  });

  test("nor once the restriction is lifted, where something else stood", async () => {
    const { world, joins, leaves, undoes, known } = opened();
    await joins();
    await joins("club");
    await leaves();
    expect(await restrict(world, person)).toMatchObject({ outcome: "restricted", activities: 1 });
    await lift(world, person);
    expect(await undoes()).toBe("gone");
    expect((await known()).records.map(({ form }) => form)).toEqual(["club"]);
  });

  test("is one of a consent that is withdrawn again elsewhere, as of the leaving, and no other", async () => {
    for (const form of ["newsletter", "club"]) {
      const { world, joins, leaves, undoes, known, wait } = opened();
      await joins("ending");
      await joins(form);
      const [record] = (await known()).records.filter((one) => one.form === form);
      if (record === undefined) throw new Error("it was confirmed");
      await leaves(form);
      await leaves("ending");
      const before = await known();
      wait(60);
      const consent = form === "club" ? "news" : "newsletter";
      expect(await withdrawConsent(world, person, { form, id: record.id, consent })).toEqual({ outcome: "nothing" });
      expect(await undoes(form)).toBe("gone");
      const after = await known();
      expect([after.records, after.proofs]).toEqual([before.records, before.proofs]);
      expect(await undoes("ending")).toBe("undone");
    }
  });

  test("is every one, or of one form or consent, where that is said", async () => {
    for (const [meant, left] of [
      [{}, []],
      [{ form: "club" }, ["ending", "newsletter"]],
      [{ consent: "newsletter" }, ["club"]],
      [{ form: "ending", consent: "news" }, ["club", "ending", "newsletter"]],
    ] as const) {
      const { world, joins, leaves, known } = opened();
      for (const form of ["newsletter", "club", "ending"]) await joins(form);
      for (const form of ["newsletter", "club", "ending"]) await leaves(form);
      expect(await forgetUndos(world, person, meant)).toBe(3 - left.length);
      expect(((await known()).undos ?? []).map(({ form }) => form).sort()).toEqual(left);
    }
  });
});

const deeds = ["leave", "undo", "ask", "confirm", "withdraw", "erase", "wait"] as const;

describe("in whatever order", () => {
  test("these happen one after the other, there is never a second record in force, nor one that was left for good", async () => {
    const story = async (order: readonly (typeof deeds)[number][]) => {
      const { world, asks, joins, leaves, undoes, known, letters, wait } = opened();
      await joins();
      let wanted = true;
      const doing: Record<(typeof deeds)[number], () => Promise<void>> = {
        leave: async () => {
          await leaves();
          wanted = false;
        },
        undo: async () => {
          if ((await undoes()) === "undone") wanted = true;
        },
        ask: () => asks("newsletter", "Ada"),
        confirm: async () => {
          const letter = letters.findLast(({ message }) => message.text.includes("/confirm/"));
          if ((await confirm(world, follow(letter, "confirm"))).outcome === "confirmed") wanted = true;
        },
        withdraw: async () => {
          await leave(world, { person, form: "newsletter" });
          wanted = false;
          expect(await undoes()).toBe("gone");
        },
        erase: async () => {
          await erase(world, person, { never: false });
          wanted = false;
          expect(await undoes()).toBe("gone");
        },
        wait: async () => wait(400),
      };
      for (const deed of order) {
        await doing[deed]();
        const { records, proofs, undos = [] } = await known();
        const inForce = records.filter(({ state }) => state === "confirmed");
        expect(inForce.length, order.join(" ")).toBe(wanted ? 1 : 0);
        if (inForce[0]) expect(isIntact(personSecret, inForce[0], "newsletter")).toBe(true);
        expect(JSON.stringify([proofs, undos])).not.toMatch(/@|"Ada"/);
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...deeds), { maxLength: 10 }), story), { numRuns: 200 });
    expect.hasAssertions();
  });

  test("two of these happen in the same moments, an erasure has the last word and nothing stands twice", async () => {
    const things = fc.subarray(["leave", "undo", "confirm", "withdraw", "erase", "restrict"] as const, {
      minLength: 2,
      maxLength: 4,
    });
    const turns = fc.array(fc.nat({ max: 11 }), { minLength: 16, maxLength: 48 });
    const meeting = async (several: readonly string[], order: readonly number[]) => {
      const { world, asks, joins, leaves, known, letters } = opened();
      await joins();
      await leaves();
      await asks("newsletter", "Eve");
      const claim = follow(
        letters.findLast(({ message }) => message.text.includes("/confirm/")),
        "confirm",
      );
      const { slowed, through } = takingTurns(order);
      const slow = { ...world, records: slowed(world.records), people: slowed(world.people) };
      const doing: Readonly<Record<string, () => Promise<unknown>>> = {
        leave: () => leave(slow, { person, form: "newsletter", undoable: true }),
        undo: () => undo(slow, { person, form: "newsletter" }),
        confirm: () => confirm(slow, claim),
        withdraw: () => leave(slow, { person, form: "newsletter" }),
        erase: () => erase(slow, person, { never: false }),
        restrict: () => restrict(slow, person),
      };
      await through(Promise.all(several.map((thing) => doing[thing]?.())));
      const { records, undos, restricted } = await known();
      expect(records.filter(({ state }) => state === "confirmed").length).toBeLessThan(2);
      if (restricted) expect(records.filter(({ paused }) => paused === undefined)).toEqual([]);
      if (several.includes("erase")) expect([records, undos], several.join(" ")).toEqual([[], undefined]);
    };
    await fc.assert(fc.asyncProperty(things, turns, meeting), { numRuns: 150 });
    expect.hasAssertions();
  });
});

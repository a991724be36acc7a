// What holds when clicks, submissions, deliveries and withdrawals interleave between any two looks at the table.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import { submit } from "../../shared/optin/submit.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { takingTurns } from "../support/turns.ts";
import { follow, openSandbox, personSecret, sent } from "../support/world.ts";

const address = "ada@example.com";
const ada = (firstName: string) => sent(address, { answers: { firstName } });

/** A person with two submissions, both mailed, the first confirmed; and their links. */
const begun = async () => {
  const box = openSandbox();
  for (const name of ["one", "two"]) {
    await submit(box.world, ada(name));
    for (const key of [...box.stream]) await deliver(box.world, key);
    box.wait(120);
  }
  const [one, two] = box.letters.map((letter) => follow(letter, "confirm"));
  if (one === undefined || two === undefined) throw new Error("two mails were due");
  return { box, one, two };
};

const during = (
  sentence: string,
  run: (
    start: Awaited<ReturnType<typeof begun>>,
    world: Awaited<ReturnType<typeof begun>>["box"]["world"],
  ) => Promise<() => Promise<void> | void>,
) =>
  test(sentence, async () => {
    const turns = fc.array(fc.nat({ max: 11 }), { minLength: 12, maxLength: 24 });
    const property = fc.asyncProperty(turns, async (order) => {
      const start = await begun();
      const { slowed, through } = takingTurns(order);
      const world = { ...start.box.world, records: slowed(start.box.world.records) };
      const check = await through(run(start, world));
      await check();
      const { records, proofs } = start.box.world.records.contents();
      const evidence = [...records.values(), ...proofs.values()].filter(({ confirmedAt }) => confirmedAt !== undefined);
      for (const item of evidence)
        for (const name of Object.keys(item.consents)) expect(isIntact(personSecret, item, name)).toBe(true);
    });
    await fc.assert(property, { numRuns: 100 });
  });

const confirmedIn = ({ box }: Awaited<ReturnType<typeof begun>>) =>
  [...box.world.records.contents().records.values()].filter(({ state }) => state === "confirmed");

describe("at the same moment", () => {
  during("two presses of one button confirm once, and both are told so", async (start, world) => {
    const answers = await Promise.all([1, 2, 3].map(() => confirm(world, start.one)));
    return () => {
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["already", "already", "confirmed"]);
      expect(confirmedIn(start)).toHaveLength(1);
    };
  });

  during("two buttons of two submissions leave one of them on the list", async (start, world) => {
    await Promise.all([confirm(world, start.one), confirm(world, start.two)]);
    return () => expect(confirmedIn(start)).toHaveLength(1);
  });

  during(
    "two buttons pressed in different seconds leave one of them on the list, however slow the first is",
    async (start, world) => {
      const slow = confirm(world, start.two);
      start.box.wait(1);
      await Promise.all([slow, confirm(world, start.one)]);
      return () => expect(confirmedIn(start)).toHaveLength(1);
    },
  );

  during(
    "a newer confirmation closes the older one, although that is asked for again just now",
    async (start, world) => {
      const { box } = start;
      await confirm(box.world, start.one);
      // The welcome mail is paid, so that asking again is a change.
      for (const key of [...box.stream]) await deliver(box.world, key);
      box.wait(1);
      await Promise.all([confirm(world, start.two), submit(world, ada("one"))]);
      return () => {
        const ids = confirmedIn(start).map(({ id }) => id);
        expect(ids).toEqual([start.two.id]);
      };
    },
  );

  during("a submission sent four times is stored once and mailed once", async ({ box }, world) => {
    const mails = box.letters.length;
    await Promise.all([1, 2, 3, 4].map(() => submit(world, ada("three"))));
    return async () => {
      expect(box.world.records.contents().records.size).toBe(3);
      for (const key of [...box.stream]) await deliver(box.world, key);
      expect(box.letters).toHaveLength(mails + 1);
    };
  });

  during("leaving and a press of the button end as if one had come after the other", async (start, world) => {
    await confirm(start.box.world, start.one);
    const press = confirm(world, start.one);
    const again = submit(world, ada("one"));
    await Promise.all([press, again, leave(world, start.one)]);
    return async () => {
      expect(confirmedIn(start)).toEqual([]);
      expect((await confirm(start.box.world, start.one)).outcome).toBe("gone");
    };
  });

  during("a press of the button while its mail is being noted keeps the mail in the proof", async (start, world) => {
    const { box } = start;
    await submit(box.world, ada("three"));
    const key = box.stream.at(-1);
    if (key === undefined) throw new Error("a mail was due");
    const delivery = deliver({ ...world, mailer: box.world.mailer }, key);
    const press = (async () => {
      while (box.letters.length < 3) await world.records.find(key);
      return confirm(world, follow(box.letters[2], "confirm"));
    })();
    await Promise.all([delivery, press]);
    return () => {
      const [record] = confirmedIn(start);
      expect(record).toMatchObject({ id: key.id, mailed: { messageId: "message-3" }, owes: { mail: "welcome" } });
    };
  });

  during(
    "the stream and the schedule deliver what is owed twice at the most, and note it once",
    async ({ box }, world) => {
      await submit(box.world, ada("three"));
      const key = box.stream.at(-1);
      if (key === undefined) throw new Error("a mail was due");
      await Promise.all([deliver(world, key), deliver(world, key)]);
      return async () => {
        expect(box.letters.length).toBeLessThanOrEqual(4);
        expect(await box.world.records.find(key)).toMatchObject({ mailed: { at: box.world.now() } });
        expect((await box.world.records.find(key))?.owes).toBeUndefined();
        expect(await deliver(box.world, key)).toBe("nothing");
      };
    },
  );

  const of = ({ one }: Awaited<ReturnType<typeof begun>>) => ({ person: one.person, messageId: "message-1" });
  const stored = ({ box }: Awaited<ReturnType<typeof begun>>) => [...box.world.records.contents().records.values()];
  const proofs = ({ box }: Awaited<ReturnType<typeof begun>>) => [...box.world.records.contents().proofs.values()];

  during("a complaint and presses of two buttons leave no record and no consent standing", async (start, world) => {
    const complaint = hear(world, { kind: "complaint", ...of(start) });
    await Promise.all([complaint, confirm(world, start.one), confirm(world, start.two)]);
    return () => {
      expect(stored(start)).toEqual([]);
      const given = proofs(start).filter(({ confirmedAt }) => confirmedAt !== undefined);
      for (const proof of given) expect(["withdrawn", "superseded"]).toContain(proof.ending?.why);
    };
  });

  during("a hard bounce and presses of two buttons leave nobody on the list", async (start, world) => {
    const bounce = hear(world, { kind: "hard-bounce", ...of(start) });
    await Promise.all([bounce, confirm(world, start.one), confirm(world, start.two)]);
    return () => {
      for (const record of stored(start)) expect(record).toMatchObject({ state: "confirmed" });
      for (const record of confirmedIn(start)) expect(record).not.toHaveProperty("list");
    };
  });

  during("a complaint told three times and a withdrawal leave one withdrawn proof", async (start, world) => {
    await confirm(start.box.world, start.one);
    const complaint = () => hear(world, { kind: "complaint", ...of(start) });
    await Promise.all([complaint(), leave(world, start.one), complaint(), complaint()]);
    return () => {
      expect(stored(start)).toEqual([]);
      const given = proofs(start).filter(({ confirmedAt }) => confirmedAt !== undefined);
      expect(given).toMatchObject([{ ending: { why: "withdrawn" } }]);
    };
  });

  during(
    "a hard bounce, a new submission and its delivery let one mail out at the most, and none after",
    async (start, world) => {
      const { box } = start;
      const mails = box.letters.length;
      const submission = submit(world, ada("three"));
      const bounce = hear(world, { kind: "hard-bounce", ...of(start) });
      const delivery = (async () => {
        await submission;
        const key = box.stream.at(-1);
        if (key !== undefined) await deliver(world, key);
      })();
      await Promise.all([submission, bounce, delivery]);
      return async () => {
        expect(box.letters.length).toBeLessThanOrEqual(mails + 1);
        const out = box.letters.length;
        box.wait(121);
        for (const key of [...box.stream]) await deliver(box.world, key);
        expect(box.letters).toHaveLength(out);
        expect(stored(start)).toEqual([]);
      };
    },
  );

  during("soft bounces and a hard one are all taken in, and the suppression has no end", async (start, world) => {
    const { person } = start.one;
    await Promise.all([
      hear(world, { kind: "soft-bounce", person, messageId: "message-1" }),
      hear(world, { kind: "hard-bounce", person, messageId: "message-2" }),
      hear(world, { kind: "soft-bounce", person, messageId: "message-3" }),
    ]);
    return () => {
      const standing = start.box.world.records.contents().standings.get(person);
      expect(standing?.suppressed?.why).toBe("bounced");
      expect(standing?.expiresAt).toBeUndefined();
    };
  });
});

// What follows from a bounce or a complaint: stories first, then what holds over every walk with receivers in it.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { confirm, look } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import { type Confirmed, isOver, type Stored } from "../../shared/optin/record.ts";
import { submit } from "../../shared/optin/submit.ts";
import { type Feedback, hear } from "../../shared/optin/suppression/feedback.ts";
import type { Standing } from "../../shared/optin/suppression/standing.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { type Contents, placeOf } from "../support/memory-records.ts";
import { heardCommands, type Step, walk, walkForms } from "../support/walk.ts";
import { follow, openSandbox, personSecret, type Sandbox, sent, start } from "../support/world.ts";

const address = "ada@example.com";

const deliverAll = async (box: Sandbox): Promise<void> => {
  for (let at = 0; at < box.stream.length; at++) {
    const key = box.stream[at];
    if (key !== undefined) await deliver(box.world, key);
  }
};

/** A person who signed up for both forms and has had both mails. */
const asked = async (): Promise<Sandbox> => {
  const box = openSandbox(walkForms);
  await submit(box.world, sent(address));
  await submit(box.world, sent(address, { form: "club" }));
  await deliverAll(box);
  return box;
};

/** … and confirmed both. */
const confirmed = async (): Promise<Sandbox> => {
  const box = await asked();
  for (const letter of box.letters.slice(0, 2)) await confirm(box.world, follow(letter, "confirm"));
  await deliverAll(box);
  box.wait(60);
  return box;
};

const told = (box: Sandbox, kind: Feedback["kind"], number = 1): Promise<void> => {
  const letter = box.letters[number - 1];
  if (letter === undefined) throw new Error(`there was no mail ${number}`);
  return hear(box.world, { kind, person: letter.about.person ?? "", messageId: `message-${number}` });
};

const contents = ({ world }: Sandbox): Contents => world.records.contents();
const recordsOf = (box: Sandbox): readonly Stored[] => [...contents(box).records.values()];
const standingOf = (box: Sandbox): Standing | undefined => [...contents(box).standings.values()][0];

describe("a hard bounce", () => {
  test("of the confirmation mail ends what is pending, on every form, and its links are gone", async () => {
    const box = await asked();
    await told(box, "hard-bounce");
    expect(recordsOf(box)).toEqual([]);
    expect(standingOf(box)).toEqual({ schema: 1, suppressed: { why: "bounced", at: start } });
    const claim = follow(box.letters[1], "confirm");
    expect(await look(box.world, claim)).toBeUndefined();
    expect(await confirm(box.world, claim)).toEqual({ outcome: "gone" });
  });

  test("takes who has confirmed off every list, and leaves the consent and its seal as they were given", async () => {
    const box = await confirmed();
    const before = recordsOf(box);
    expect(before.map((record) => (record as Confirmed).list)).toEqual(["newsletter", "newsletter"]);
    await told(box, "hard-bounce", 2);
    for (const [at, record] of recordsOf(box).entries()) {
      const { list: _, revision, expiresAt: __, dueAt: ___, ...stays } = before[at] as Confirmed;
      const { expiresAt: ____, dueAt: _____, unreachable, ...stood } = record as Confirmed;
      expect(stood).toEqual({ ...stays, revision: revision + 1 });
      expect(unreachable).toBe(box.world.now());
      expect(isIntact(personSecret, record, "newsletter")).toBe(true);
    }
    expect(recordsOf(box)).toHaveLength(2);
  });

  test("leaves the link in an older mail good for leaving, and the proof says so", async () => {
    const box = await confirmed();
    await told(box, "hard-bounce");
    const welcome = box.letters.find(({ headers }) => headers["List-Unsubscribe"] !== undefined);
    const claim = follow(welcome, "unsubscribe");
    await leave(box.world, claim);
    expect(recordsOf(box).map(({ form }) => form)).not.toContain(claim.form);
    expect([...contents(box).proofs.values()].find(({ form }) => form === claim.form)).toMatchObject({
      ending: { why: "withdrawn", at: box.world.now() },
    });
  });

  test("heard before the mail could be noted as sent leaves nothing pending and nothing owed", async () => {
    const box = openSandbox();
    await submit(box.world, sent(address));
    const [key] = box.stream;
    if (key === undefined) throw new Error("a mail was due");
    const { mailer } = box.world;
    const send: typeof mailer.send = async (letter) => {
      const answer = await mailer.send(letter);
      await told(box, "hard-bounce");
      return answer;
    };
    expect(await deliver({ ...box.world, mailer: { send } }, key)).toBe("sent");
    expect(recordsOf(box)).toEqual([]);
    box.wait(121);
    await tendDue(box.world, () => true);
    expect(box.letters).toHaveLength(1);
  });
});

describe("a suppression that was stored, its function killed before it could end the records,", () => {
  test("keeps who presses the button now off the list, and lets no welcome mail out", async () => {
    const box = await asked();
    const claim = follow(box.letters[0], "confirm");
    await box.world.records.suppress(claim.person, { why: "bounced", at: start });
    expect((await confirm(box.world, claim)).outcome).toBe("confirmed");
    await deliverAll(box);
    for (const record of recordsOf(box)) expect(record).not.toHaveProperty("list");
    expect(box.letters).toHaveLength(2);
  });

  test("keeps them off it too where the function behind the button dies right after its write", async () => {
    for (const welcome of [true, false]) {
      const box = openSandbox({ newsletter: { ...newsletter, welcome } });
      await submit(box.world, sent("ada@example.com"));
      await deliverAll(box);
      const claim = follow(box.letters[0], "confirm");
      await box.world.records.suppress(claim.person, { why: "objected", at: start });
      const dying = { ...box.world.records, everything: () => Promise.reject(new Error("killed")) };
      await expect(confirm({ ...box.world, records: dying }, claim)).rejects.toThrow("killed");
      expect(recordsOf(box)).toMatchObject([{ state: "confirmed", list: "newsletter" }]);
      box.wait(61);
      await tendDue(box.world, () => true);
      for (const record of recordsOf(box)) expect(record, String(welcome)).not.toHaveProperty("list");
      expect(box.letters).toHaveLength(1);
    }
  });

  test("is made whole when the report comes again", async () => {
    const box = await confirmed();
    const killed = { ...box.world, records: { ...box.world.records, everything: () => Promise.reject(new Error()) } };
    const { person } = follow(box.letters[0], "confirm");
    const complaint: Feedback = { kind: "complaint", person, messageId: "message-1" };
    await expect(hear(killed, complaint)).rejects.toThrow();
    expect(recordsOf(box)).toHaveLength(2);
    await hear(box.world, complaint);
    expect(recordsOf(box)).toEqual([]);
  });
});

describe("a complaint", () => {
  test("is a withdrawal from every list, each with an intact proof of when", async () => {
    const box = await confirmed();
    await told(box, "complaint", 3);
    expect(recordsOf(box)).toEqual([]);
    expect(standingOf(box)).toEqual({ schema: 1, suppressed: { why: "complained", at: box.world.now() } });
    const proofs = [...contents(box).proofs.values()].filter(({ ending }) => ending !== undefined);
    expect(proofs.map(({ form }) => form).sort()).toEqual(["club", "newsletter"]);
    for (const proof of proofs) {
      expect(proof.ending).toEqual({ why: "withdrawn", at: box.world.now() });
      expect(proof.confirmedAt).toBe(start);
      expect(proof.consents.newsletter?.withdrawnAt).toBe(box.world.now());
      expect(isIntact(personSecret, proof, "newsletter")).toBe(true);
    }
  });

  test("of the confirmation mail ends what is pending, and the caps still know of its mails", async () => {
    const box = await asked();
    await told(box, "complaint");
    expect(recordsOf(box)).toEqual([]);
    const proofs = [...contents(box).proofs.values()];
    expect(proofs.map(({ sent, confirmedAt }) => [sent, confirmedAt])).toEqual([
      [[start], undefined],
      [[start], undefined],
    ]);
  });

  test("after a hard bounce withdraws all the same, and the first cause stays", async () => {
    const box = await confirmed();
    await told(box, "hard-bounce");
    await told(box, "complaint");
    expect(recordsOf(box)).toEqual([]);
    expect(standingOf(box)?.suppressed?.why).toBe("bounced");
  });
});

describe("a soft bounce", () => {
  test("counts once however often it is told, for 30 days, and stops nothing", async () => {
    const box = await asked();
    const before = contents(box).records;
    for (const number of [1, 2, 1, 1]) await told(box, "soft-bounce", number);
    expect(standingOf(box)).toEqual({
      schema: 1,
      softBounces: new Set(["message-1", "message-2"]),
      expiresAt: start + 30 * 86_400,
    });
    expect(contents(box).records).toEqual(before);
    expect((await confirm(box.world, follow(box.letters[0], "confirm"))).outcome).toBe("confirmed");
    await deliverAll(box);
    expect(box.letters).toHaveLength(3);
  });

  test("is forgotten after that time, where a suppression is not", async () => {
    const soft = await asked();
    await told(soft, "soft-bounce");
    const hard = await asked();
    await told(hard, "soft-bounce");
    await told(hard, "hard-bounce");
    for (const box of [soft, hard]) {
      box.wait(30 * 86_400);
      box.world.records.tidy(box.world.now());
    }
    expect(standingOf(soft)).toBeUndefined();
    expect(standingOf(hard)?.suppressed?.why).toBe("bounced");
  });
});

describe("who is suppressed and asks again", () => {
  test("is stored as anybody, gets no mail, and what they sent is not kept", async () => {
    for (const kind of ["hard-bounce", "complaint"] as const) {
      const box = await confirmed();
      await told(box, kind);
      const before = contents(box);
      const attempts = box.attempts();
      await submit(box.world, sent(address, { answers: { firstName: "Ada" } }));
      expect(contents(box).records.size).toBe(before.records.size + 1);
      await deliverAll(box);
      expect(contents(box)).toEqual(before);
      expect(box.attempts()).toBe(attempts);
    }
  });

  test("for the same as before stays off the list, gets no mail, and owes none for ever", async () => {
    const box = await confirmed();
    await told(box, "hard-bounce");
    const attempts = box.attempts();
    await submit(box.world, sent(address));
    await deliverAll(box);
    expect(box.attempts()).toBe(attempts);
    for (const record of recordsOf(box)) {
      expect(record.owes).toBeUndefined();
      expect(record).not.toHaveProperty("list");
    }
  });

  test("is let go by the sweep too, when the stream lost it", async () => {
    const box = await asked();
    await told(box, "complaint");
    await submit(box.world, sent(address, { answers: { firstName: "Ada" } }));
    box.wait(61);
    expect((await tendDue(box.world, () => true)).counts).toEqual({ dropped: 1 });
    expect(recordsOf(box)).toEqual([]);
  });

  test("after withdrawing everything and years later is suppressed still", async () => {
    const box = await confirmed();
    for (const form of ["newsletter", "club"])
      await leave(box.world, { person: recordsOf(box)[0]?.person ?? "", form });
    await told(box, "hard-bounce");
    box.wait(10 * 366 * 86_400);
    box.world.records.tidy(box.world.now());
    expect(contents(box)).toMatchObject({ records: new Map(), proofs: new Map() });
    await submit(box.world, sent("Ada@EXAMPLE.com"));
    await deliverAll(box);
    expect(box.letters).toHaveLength(3);
    expect(recordsOf(box)).toEqual([]);
  });

  test("keeps nobody else from their mail", async () => {
    const box = await asked();
    await told(box, "complaint");
    await submit(box.world, sent("eve@example.com"));
    await deliverAll(box);
    expect(box.letters.at(-1)?.to).toBe("eve@example.com");
  });
});

describe("feedback in any order, told once or more", () => {
  const kinds = fc.constantFrom<Feedback["kind"]>("hard-bounce", "complaint", "soft-bounce");
  const event = fc.record({ kind: kinds, number: fc.integer({ min: 1, max: 3 }) });
  const orders = fc
    .uniqueArray(event, { minLength: 1, maxLength: 5, selector: ({ kind, number }) => `${kind} ${number}` })
    .chain((events) =>
      fc.record({
        one: fc.constant(events),
        other: fc
          .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events))
          .map(([all, twice]) => [...all, ...twice]),
      }),
    );

  test("comes to the same records, proofs and suppression", async () => {
    const resultOf = async (events: readonly { kind: Feedback["kind"]; number: number }[]) => {
      const box = await confirmed();
      for (const { kind, number } of events) await told(box, kind, number);
      const { records, proofs } = contents(box);
      // How often a record was changed on the way is nothing that anybody sees.
      const seen = [...records].map(([place, { revision: _, ...record }]) => [place, record]);
      return { records: seen, proofs, suppressed: standingOf(box)?.suppressed !== undefined };
    };
    await fc.assert(
      fc.asyncProperty(orders, async ({ one, other }) => {
        expect(await resultOf(other)).toEqual(await resultOf(one));
      }),
      { numRuns: 150 },
    );
  });
});

describe("over every walk, from a hard bounce or a complaint on", () => {
  const seed = Date.now();
  const walked = new Map<string, Promise<readonly Step[]>>();
  const always = (sentence: string, holds: (steps: readonly Step[]) => void) =>
    test(sentence, async () => {
      let suppressed = 0;
      const property = fc.asyncProperty(heardCommands, async (todo) => {
        const name = JSON.stringify(todo);
        const steps = walked.get(name) ?? walk(todo);
        walked.set(name, steps);
        holds(await steps);
        suppressed += [...((await steps).at(-1)?.after.standings.values() ?? [])].filter(isSuppressed).length;
      });
      await fc.assert(property, { numRuns: 400, seed });
      expect(suppressed).toBeGreaterThan(50);
    });
  const isSuppressed = (standing: Standing | undefined): boolean => standing?.suppressed !== undefined;
  const of = <T extends { person: string }>(items: ReadonlyMap<string, T>, person: string): readonly T[] =>
    [...items.values()].filter((item) => item.person === person);
  const suppressedIn = ({ standings }: Contents): readonly string[] =>
    [...standings].filter(([, standing]) => isSuppressed(standing)).map(([person]) => person);

  always("nobody who is suppressed is on any list", (steps) => {
    for (const { after, command } of steps) {
      for (const person of suppressedIn(after)) {
        for (const record of of(after.records, person))
          expect(record, `after ${command.do}`).not.toHaveProperty("list");
      }
    }
  });

  always("no mail goes to them, none at all", (steps) => {
    for (const { before, letters } of steps) {
      for (const { about } of letters) expect(isSuppressed(before.standings.get(about.person ?? ""))).toBe(false);
    }
  });

  always("nothing of theirs is pending once the stream has brought it, and no link of theirs confirms", (steps) => {
    for (const { before, after, at, command, claim, outcome } of steps) {
      for (const person of command.do === "stream" ? suppressedIn(before) : []) {
        const pending = of(after.records, person).filter((record) => record.state === "pending" && !isOver(record, at));
        expect(pending).toEqual([]);
      }
      if (command.do === "confirm" && claim && isSuppressed(before.standings.get(claim.person)))
        expect(outcome).not.toBe("confirmed");
    }
  });

  always("the first cause stays, whatever happens", (steps) => {
    for (const { before, after } of steps) {
      for (const person of suppressedIn(before)) {
        expect(after.standings.get(person)?.suppressed).toEqual(before.standings.get(person)?.suppressed);
        expect(after.standings.get(person)?.expiresAt).toBeUndefined();
      }
    }
  });

  always("a complaint leaves of every confirmed record a withdrawn, intact proof, and nothing else", (steps) => {
    for (const { before, after, heard, at } of steps) {
      if (heard?.kind !== "complaint") continue;
      expect(of(after.records, heard.person).filter((record) => !isOver(record, at))).toEqual([]);
      for (const record of of(before.records, heard.person)) {
        if (record.state !== "confirmed" || isOver(record, at)) continue;
        const proof = of(after.proofs, heard.person).findLast((each) => placeOf(each) === placeOf(record));
        expect(proof).toMatchObject({ confirmedAt: record.confirmedAt, ending: { why: "withdrawn", at } });
        expect(proof && isIntact(personSecret, proof, "newsletter")).toBe(true);
      }
    }
  });

  always("what is told again changes nothing", (steps) => {
    const seen = new Set<string>();
    for (const { before, after, heard, command } of steps) {
      if (command.do !== "hear") {
        if (command.do !== "look") seen.clear();
        continue;
      }
      const name = JSON.stringify(heard);
      if (seen.has(name)) expect(after).toEqual(before);
      seen.add(name);
    }
  });
});

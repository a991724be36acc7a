// What holds over every walk of submissions, mails, clicks, withdrawals, outages and time, in any order.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samePerson } from "../../shared/forms/address.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import { caps } from "../../shared/optin/reactions.ts";
import { isOver, type Proof, type Stored } from "../../shared/optin/record.ts";
import { placeOf } from "../support/memory-records.ts";
import { type Command, commands, type Step, walk } from "../support/walk.ts";
import { type KeptLetter, personSecret, tokenIn } from "../support/world.ts";

/** All sentences are held against the same walks, which are walked once. */
const seed = Date.now();
const walked = new Map<string, Promise<readonly Step[]>>();

/** Holds one sentence against many walks; a failure prints the shortest walk that breaks it, and the seed. */
const always = (
  sentence: string,
  holds: (steps: readonly Step[]) => void,
  usable: (todo: readonly Command[]) => boolean = () => true,
) =>
  test(sentence, async () => {
    const property = fc.asyncProperty(commands, async (todo) => {
      fc.pre(usable(todo));
      const name = JSON.stringify(todo);
      const steps = walked.get(name) ?? walk(todo);
      walked.set(name, steps);
      holds(await steps);
    });
    await fc.assert(property, { numRuns: 600, seed });
  });

const isLive = (record: Stored | undefined, at: number): record is Stored =>
  record !== undefined && !isOver(record, at);
const lettersOf = (steps: readonly Step[]): readonly KeptLetter[] => steps.flatMap(({ letters }) => letters);
const isConfirmation = (letter: KeptLetter): boolean => tokenIn(letter, "confirm") !== undefined;
const recordAt = (step: Step, when: "before" | "after"): Stored | undefined =>
  step.claim && step[when].records.get(placeOf(step.claim));

describe("a person is confirmed", () => {
  always("only by a click on a link that was mailed to that address for that very record", (steps) => {
    for (const step of steps) {
      for (const [place, record] of step.after.records) {
        if (
          record.state !== "confirmed" ||
          (step.before.records.get(place)?.link === record.link &&
            step.before.records.get(place)?.state === "confirmed")
        )
          continue;
        expect(step.command.do).toBe("confirm");
        expect(step.claim).toMatchObject({
          person: record.person,
          form: record.form,
          id: record.id,
          link: record.link,
        });
        expect(step.letter?.to).toBe(record.email);
        expect(record.confirmedAt).toBe(step.at);
      }
    }
  });

  always("once: every further click changes nothing at all", (steps) => {
    for (const step of steps) {
      if (step.command.do === "confirm" && step.outcome !== "confirmed") expect(step.after).toEqual(step.before);
    }
  });

  always("by one record of a form at a time: the newly confirmed closes the older", (steps) => {
    for (const { after, at } of steps) {
      const live = [...after.records.values()].filter((record) => record.state === "confirmed" && isLive(record, at));
      const people = live.map(({ person, form }) => `${person} ${form}`);
      expect(people).toHaveLength(new Set(people).size);
    }
  });

  always(
    "by the link in the mail as long as its record lasts, whatever is submitted or delivered meanwhile",
    (steps) => {
      for (const step of steps) {
        // Who leaves, or is not to be written to any more, ends what is pending.
        if (["leave", "tidy", "hear"].includes(step.command.do)) continue;
        for (const [place, record] of step.before.records) {
          const mailed = step.before.records.get(place)?.mailed !== undefined;
          if (record.state !== "pending" || !mailed || isOver(record, step.at)) continue;
          // The one that is pressed itself is its own story.
          if (step.command.do === "confirm" && step.claim && placeOf(step.claim) === place) continue;
          expect(step.after.records.get(place)?.link, `after ${step.command.do}`).toBe(record.link);
        }
      }
    },
  );
});

describe("a submission", () => {
  always("leaves every other record and every proof as they were", (steps) => {
    for (const step of steps) {
      if (step.command.do !== "submit") continue;
      expect(step.after.proofs).toEqual(step.before.proofs);
      const touched = [...step.after.records].filter(([place, record]) => step.before.records.get(place) !== record);
      expect(touched.length).toBeLessThanOrEqual(1);
      for (const place of step.before.records.keys()) expect(step.after.records.has(place)).toBe(true);
    }
  });

  always("with equal answers leaves what was agreed, when, by which link and its state as they were", (steps) => {
    for (const step of steps) {
      if (step.command.do !== "submit") continue;
      for (const [place, record] of step.after.records) {
        const earlier = step.before.records.get(place);
        if (earlier === undefined || isOver(earlier, step.at)) continue;
        const { owes: _, dueAt: __, expiresAt: ___, revision: ____, ...kept } = earlier;
        expect(record).toMatchObject(kept);
        expect(record.expiresAt ?? 0).toBeGreaterThanOrEqual(earlier.expiresAt ?? 0);
      }
    }
  });

  always("for a record that is over begins it anew, with another link", (steps) => {
    for (const step of steps) {
      if (step.command.do !== "submit") continue;
      for (const [place, record] of step.after.records) {
        const earlier = step.before.records.get(place);
        if (earlier === undefined || earlier === record || !isOver(earlier, step.at)) continue;
        expect(record.link).not.toBe(earlier.link);
        expect(record).toMatchObject({ state: "pending", askedAt: step.at, revision: 1 });
      }
    }
  });
});

describe("who leaves", () => {
  always("is on that list no more the moment they left", (steps) => {
    for (const step of steps) {
      if (step.command.do !== "leave" || step.claim === undefined) continue;
      const { person, form } = step.claim;
      const listed = [...step.after.records.values()].filter(
        (record) => record.person === person && record.form === form && record.state === "confirmed",
      );
      expect(listed.filter((record) => isLive(record, step.at))).toEqual([]);
    }
  });

  always("is never brought back by a link that was mailed before", (steps) => {
    const left = new Map<string, number>();
    for (const step of steps) {
      if (step.claim === undefined || step.letter === undefined) continue;
      const of = `${step.claim.person} ${step.claim.form}`;
      if (step.command.do === "leave") left.set(of, step.lettersBefore);
      if (step.command.do !== "confirm" || step.outcome !== "confirmed") continue;
      const number = lettersOf(steps).indexOf(step.letter);
      expect(number, "the number of the mail whose link revived a withdrawn consent").toBeGreaterThanOrEqual(
        left.get(of) ?? 0,
      );
    }
  });

  always("leaves a proof that says when, and loses none that was there", (steps) => {
    for (const step of steps) {
      for (const [place, proof] of step.before.proofs) {
        if (step.command.do !== "tidy" && !isOver(proof, step.at)) expect(step.after.proofs.has(place)).toBe(true);
      }
      if (step.command.do !== "leave") continue;
      for (const [place, record] of step.before.records) {
        if (step.after.records.has(place) || record.state !== "confirmed") continue;
        const proofs = [...step.after.proofs.values()].filter((proof) => placeOf(proof) === place);
        expect(proofs.at(-1)).toMatchObject({ ending: { why: "withdrawn", at: step.at } });
        for (const agreed of Object.values(proofs.at(-1)?.consents ?? {})) expect(agreed.withdrawnAt).toBe(step.at);
      }
    }
  });
});

describe("what is over", () => {
  always("is gone on the second for the page, the button and the mail", (steps) => {
    for (const step of steps) {
      const record = recordAt(step, "before");
      if (step.claim?.purpose !== "confirm") continue;
      if (record?.link === step.claim.link && isLive(record, step.at)) {
        expect(step.command.do === "look" ? step.looked : step.outcome).toBeTruthy();
        if (step.command.do === "confirm") expect(step.outcome).not.toBe("gone");
        continue;
      }
      expect(step.looked).toBeUndefined();
      if (step.command.do === "confirm") expect(step.outcome).toBe("gone");
    }
  });

  always("is written to no more", (steps) => {
    for (const step of steps) {
      for (const letter of step.letters) {
        const people = [...step.before.records.values(), ...step.after.records.values()];
        const live = people.filter((record) => record.email === letter.to && isLive(record, step.at));
        expect(live.length).toBeGreaterThan(0);
      }
    }
  });
});

describe("mail", () => {
  always("to who is not confirmed is a confirmation mail and nothing else", (steps) => {
    for (const step of steps) {
      for (const letter of step.letters) {
        const known = [...step.before.records.values()].filter(
          ({ email }) => samePerson(email) === samePerson(letter.to),
        );
        if (known.some((record) => record.state === "confirmed" && isLive(record, step.at))) continue;
        expect(isConfirmation(letter), letter.message.subject).toBe(true);
      }
    }
  });

  const perForm = (steps: readonly Step[]): ReadonlyMap<string, readonly number[]> => {
    const times = new Map<string, number[]>();
    for (const letter of lettersOf(steps).filter(isConfirmation)) {
      // The forms' titles are equal, their declarations are not.
      const of = `${samePerson(letter.to)} ${/^ {4}club|^ {4}Club/m.test(letter.message.text) ? "club" : "newsletter"}`;
      times.set(of, [...(times.get(of) ?? []), letter.at]);
    }
    return times;
  };
  // Caps of mails that are a day late are another test's.
  const isPrompt = (todo: readonly Command[]) =>
    todo.every((step) => step.do !== "post" && !(step.do === "wait" && step.seconds === 86_400));

  always("that confirms goes out two minutes apart for a person and form", (steps) => {
    for (const times of perForm(steps).values()) {
      for (const [at, time] of times.entries())
        expect(time - (times[at - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(caps.gap);
    }
  });

  always(
    "that confirms goes out three times in 24 hours at most for a person and form",
    (steps) => {
      for (const times of perForm(steps).values()) {
        for (const [at, time] of times.entries())
          expect(time - (times[at - 3] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(86_400);
      }
    },
    isPrompt,
  );

  always("that tells somebody they are on the list already goes out once a day at most", (steps) => {
    const told = new Map<string, number>();
    for (const letter of lettersOf(steps)) {
      if (isConfirmation(letter) || letter.headers["List-Unsubscribe"] !== undefined) continue;
      const of = `${samePerson(letter.to)} ${tokenIn(letter, "unsubscribe")}`;
      expect(letter.at - (told.get(of) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(caps.already);
      told.set(of, letter.at);
    }
  });

  always("is owed only with a moment at which the schedule looks again", (steps) => {
    for (const { after } of steps) {
      for (const record of after.records.values()) if (record.owes) expect(record.dueAt).toBeTypeOf("number");
    }
  });

  always("that is owed is owed until it is sent, dropped for a reason, or what it was about is over", (steps) => {
    for (const step of steps) {
      for (const [place, record] of step.before.records) {
        const now = step.after.records.get(place);
        if (record.owes === undefined || now?.owes?.nonce === record.owes.nonce) continue;
        const paid = step.letters.some(({ to }) => to === record.email);
        const explained = /dropped|told|ended/.test(step.outcome) || isOver(record, step.at);
        const confirmed =
          step.command.do === "confirm" && record.owes.mail === "confirmation" && now?.state === "confirmed";
        const closed =
          ["leave", "hear"].includes(step.command.do) || (step.command.do === "confirm" && now === undefined);
        expect({ paid, explained, confirmed, closed }, `${record.owes.mail} after ${step.command.do}`).not.toEqual({
          paid: false,
          explained: false,
          confirmed: false,
          closed: false,
        });
      }
    }
  });

  always(
    "fails for the outage of the mail service only",
    (steps) => {
      for (const { outcome } of steps)
        expect(outcome.replaceAll("failed: the mail service does not answer", "")).not.toContain("failed:");
    },
    (todo) => !todo.some((step) => step.do === "post" && step.is === "down"),
  );
});

describe("every proof", () => {
  const evidence = (step: Step): readonly (Stored | Proof)[] => [
    ...[...step.after.records.values()].filter(({ state }) => state === "confirmed"),
    ...step.after.proofs.values(),
  ];

  always("is intact for each of its consents, after every step", (steps) => {
    for (const step of steps) {
      for (const item of evidence(step))
        for (const name of Object.keys(item.consents)) expect(isIntact(personSecret, item, name)).toBe(true);
    }
  });

  always("names the confirmation mail that led to it", (steps) => {
    const last = steps.at(-1);
    for (const item of last ? evidence(last) : []) {
      expect(item.mailed).toMatchObject({ at: expect.any(Number), messageId: expect.stringMatching(/^message-/) });
      expect(item.mailed?.at).toBeLessThanOrEqual(item.confirmedAt ?? Number.POSITIVE_INFINITY);
    }
  });

  always("holds no address and nothing that was typed", (steps) => {
    const text = JSON.stringify([...(steps.at(-1)?.after.proofs.values() ?? [])]);
    expect(text).not.toMatch(/@|"Ada"|firstName|answers|email|"link"/);
  });
});

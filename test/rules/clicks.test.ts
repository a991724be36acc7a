// Single stories that a random walk finds only now and then: same second, old links, late debts, lost notes.

import { describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days } from "../../shared/forms/period.ts";
import { confirm, look } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { submit } from "../../shared/optin/submit.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { follow, openSandbox, type Sandbox, sent, start } from "../support/world.ts";

const address = "ada@example.com";
const ada = (firstName: string) => sent(address, { answers: { firstName } });

/** Lets the stream bring what it holds, and what that writes, until it is quiet. */
const settle = async ({ world, stream }: Sandbox): Promise<void> => {
  for (let at = 0; at < stream.length; at++) {
    const key = stream[at];
    if (key) await deliver(world, key);
    if (at > 1_000) throw new Error("the stream never becomes quiet");
  }
};
const stored = ({ world }: Sandbox) => [...world.records.contents().records.values()];

/** Submissions with these names, two minutes apart, each with its mail. */
const asked = async (box: Sandbox, ...names: readonly string[]): Promise<void> => {
  for (const firstName of names) {
    await submit(box.world, ada(firstName));
    await settle(box);
    box.wait(120);
  }
};

describe("two submissions of one person", () => {
  test.each([
    ["the older", 0, 1],
    ["the newer", 1, 0],
  ])("confirmed within the same second, %s first, leave one of them on the list", async (_, first, second) => {
    const box = openSandbox();
    await asked(box, "one", "two");
    await confirm(box.world, follow(box.letters[first], "confirm"));
    await confirm(box.world, follow(box.letters[second], "confirm"));
    expect(stored(box)).toMatchObject([{ state: "confirmed" }]);
    expect(box.world.records.contents().proofs.size).toBe(1);
  });

  test("the older of which is confirmed last leave the one that was clicked last", async () => {
    const box = openSandbox();
    await asked(box, "one", "two");
    await confirm(box.world, follow(box.letters[1], "confirm"));
    box.wait(1);
    await confirm(box.world, follow(box.letters[0], "confirm"));
    expect(stored(box).map(({ answers }) => answers.firstName)).toEqual(["one"]);
  });

  test("a repeat of the one whose link was mailed keeps that link, although the other is confirmed", async () => {
    const box = openSandbox();
    await asked(box, "one", "two");
    await confirm(box.world, follow(box.letters[1], "confirm"));
    await submit(box.world, ada("one"));
    await settle(box);
    expect(await look(box.world, follow(box.letters[0], "confirm"))).toMatchObject({ state: "pending" });
  });
});

describe("who has left", () => {
  test("is not brought back by a link of another submission that was mailed before", async () => {
    const box = openSandbox();
    await asked(box, "one", "two");
    await confirm(box.world, follow(box.letters[1], "confirm"));
    await settle(box);
    await leave(box.world, follow(box.letters.at(-1), "unsubscribe"));
    box.wait(1);
    expect(await confirm(box.world, follow(box.letters[0], "confirm"))).toEqual({ outcome: "gone" });
    expect(stored(box).filter(({ state }) => state === "confirmed")).toEqual([]);
  });

  test("comes back by asking again and confirming the new link, as often as they like", async () => {
    const box = openSandbox();
    for (const round of [1, 2, 3]) {
      await submit(box.world, ada("one"));
      await settle(box);
      const mail = box.letters.at(-1);
      expect(await confirm(box.world, follow(mail, "confirm"))).toMatchObject({ outcome: "confirmed" });
      await settle(box);
      await leave(box.world, follow(box.letters.at(-1), "unsubscribe"));
      expect(await confirm(box.world, follow(mail, "confirm"))).toEqual({ outcome: "gone" });
      expect(stored(box)).toEqual([]);
      expect(box.world.records.contents().proofs.size).toBe(round);
      box.wait(86_400);
    }
  });
});

describe("the caps", () => {
  const confirmations = ({ letters }: Sandbox) => letters.filter(({ message }) => message.text.includes("/confirm/"));

  test("let three confirmation mails a day go out for a form, however many different submissions come", async () => {
    const box = openSandbox();
    await asked(box, ..."ABCDEFGHIJKLMNOPQRST");
    expect(confirmations(box)).toHaveLength(3);
    box.wait(86_400);
    await asked(box, "U");
    expect(confirmations(box)).toHaveLength(4);
  });

  test("send what the two minutes hold back when they are over, once", async () => {
    const box = openSandbox();
    await submit(box.world, ada("A"));
    await submit(box.world, ada("B"));
    await settle(box);
    expect(box.letters).toHaveLength(1);
    box.wait(119);
    await tendDue(box.world, () => true);
    await settle(box);
    expect(box.letters).toHaveLength(1);
    box.wait(1);
    await tendDue(box.world, () => true);
    await settle(box);
    await tendDue(box.world, () => true);
    expect(box.letters.map(({ at }) => at - start)).toEqual([0, 120]);
  });

  test("let ten a day go out to a person, whatever the forms", async () => {
    const forms = { a: newsletter, b: newsletter, c: newsletter, d: newsletter, e: newsletter };
    const box = openSandbox(forms);
    for (const form of Object.keys(forms))
      for (const firstName of ["A", "B", "C"]) {
        await submit(box.world, sent(address, { form, answers: { firstName } }));
        await settle(box);
        box.wait(120);
      }
    expect(confirmations(box)).toHaveLength(10);
  });

  test("take one spelling of an address and the other as one person", async () => {
    const box = openSandbox();
    for (const spelling of [
      "ada@example.com",
      "ADA@example.com",
      "Ada@example.com",
      "aDa@example.com",
      "adA@example.com",
    ]) {
      await submit(box.world, sent(spelling, { answers: { firstName: spelling } }));
      await settle(box);
      box.wait(120);
    }
    expect(confirmations(box)).toHaveLength(3);
  });

  test("still count the mail of a submission that was let go because another is confirmed", async () => {
    const box = openSandbox();
    await asked(box, "one", "two");
    await confirm(box.world, follow(box.letters[1], "confirm"));
    await asked(box, "one");
    await settle(box);
    await leave(box.world, follow(box.letters.at(-1), "unsubscribe"));
    await asked(box, "one", "two", "three", "four");
    expect(confirmations(box)).toHaveLength(3);
  });

  test("still count a mail that went out late, when its submission is over", async () => {
    const box = openSandbox();
    for (const name of ["A", "B", "C"]) await submit(box.world, ada(name));
    box.wait(172_800 - 600);
    for (const _ of [1, 2, 3]) {
      await tendDue(box.world, () => true);
      box.wait(120);
    }
    expect(confirmations(box)).toHaveLength(3);
    box.wait(3_600);
    await asked(box, "A", "B", "C");
    expect(confirmations(box)).toHaveLength(3);
  });
});

describe("a mail that cannot be sent", () => {
  test("because the provider refuses it is not tried again before a minute is over, whatever the stream brings", async () => {
    const box = openSandbox();
    box.setPost("refusing");
    await submit(box.world, ada("A"));
    box.wait(2);
    for (let at = 0; at < Math.min(box.stream.length, 20); at++) {
      const key = box.stream[at];
      if (key) await deliver(box.world, key);
      box.wait(1);
    }
    expect(box.attempts()).toBe(1);
  });

  test("is tried ever more rarely, and not at all once its submission is over", async () => {
    const box = openSandbox();
    box.setPost("refusing");
    await submit(box.world, ada("A"));
    for (let minute = 0; minute < 3 * 24 * 60; minute++) {
      box.wait(60);
      await tendDue(box.world, () => true);
    }
    expect(box.attempts()).toBeGreaterThan(5);
    expect(box.attempts()).toBeLessThan(30);
    expect(stored(box)).toEqual([]);
  });

  test("because the service is down stays owed, fails loudly, and goes out by the schedule alone afterwards", async () => {
    const box = openSandbox();
    box.setPost("down");
    await submit(box.world, ada("A"));
    await expect(settle(box)).rejects.toThrow("the mail service does not answer");
    box.wait(60);
    const { counts, faults } = await tendDue(box.world, () => true);
    expect([counts, faults.length]).toEqual([{ failed: 1 }, 1]);
    box.setPost("up");
    box.wait(600);
    expect((await tendDue(box.world, () => true)).counts).toEqual({ sent: 1 });
    expect(await confirm(box.world, follow(box.letters[0], "confirm"))).toMatchObject({ outcome: "confirmed" });
  });

  test("asked for again while it is owed carries a link that lasts as long as any", async () => {
    const box = openSandbox();
    box.setPost("down");
    await submit(box.world, ada("A"));
    box.wait(172_800 - 60);
    await submit(box.world, ada("A"));
    box.setPost("up");
    await tendDue(box.world, () => true);
    box.wait(3_600);
    expect(await look(box.world, follow(box.letters[0], "confirm"))).toBeDefined();
  });

  test("and was sent but not noted is sent once more with the same link, not a third time", async () => {
    const box = openSandbox();
    await submit(box.world, ada("A"));
    const crashing = {
      ...box.world,
      records: { ...box.world.records, note: () => Promise.reject(new Error("crash")) },
    };
    const [key] = box.stream;
    if (key === undefined) throw new Error("nothing was owed");
    await expect(deliver(crashing, key)).rejects.toThrow("crash");
    for (const _ of [1, 2, 3]) await deliver(box.world, key);
    expect(box.letters).toHaveLength(2);
    expect(follow(box.letters[0], "confirm")).toEqual(follow(box.letters[1], "confirm"));
  });
});

describe("a shard of what is due", () => {
  test("is not held up by one record that fails", async () => {
    const box = openSandbox();
    for (let number = 0; number < 24; number++) await submit(box.world, sent(`person${number}@example.com`));
    const broken = box.stream[3]?.person;
    const everything = (person: string) =>
      person === broken ? Promise.reject(new Error("broken")) : box.world.records.everything(person);
    box.wait(60);
    const { counts } = await tendDue({ ...box.world, records: { ...box.world.records, everything } }, () => true);
    expect(counts).toEqual({ sent: 23, failed: 1 });
  });

  test("is left alone after three failures in a row, and when time runs out", async () => {
    const box = openSandbox();
    for (let number = 0; number < 200; number++) await submit(box.world, sent(`person${number}@example.com`));
    box.setPost("down");
    box.wait(60);
    expect((await tendDue(box.world, () => true)).counts).toEqual({ failed: 24 });
    box.setPost("up");
    box.wait(600);
    expect((await tendDue(box.world, () => false)).counts).toEqual({ sent: 8 });
  });
});

describe("a list with an end of its own", () => {
  const forms = { newsletter: { ...newsletter, keeps: { ...newsletter.keeps, confirmed: days(30) } } };

  test("closes at its end what nobody left, and says so in the proof, which was there from the start", async () => {
    const box = openSandbox(forms);
    await asked(box, "A");
    await confirm(box.world, follow(box.letters[0], "confirm"));
    const confirmedAt = box.world.now();
    expect([...box.world.records.contents().proofs.values()]).toMatchObject([{ confirmedAt }]);
    await settle(box);
    box.setClock(confirmedAt + 30 * 86_400 - 1);
    expect(await look(box.world, follow(box.letters[0], "confirm"))).toMatchObject({ state: "confirmed" });
    expect((await tendDue(box.world, () => true)).counts).toEqual({});
    box.wait(1);
    expect(await look(box.world, follow(box.letters[0], "confirm"))).toBeUndefined();
    expect((await tendDue(box.world, () => true)).counts).toEqual({ ended: 1 });
    const { records, proofs } = box.world.records.contents();
    expect(records.size).toBe(0);
    expect([...proofs.values()]).toMatchObject([
      { confirmedAt, ending: { why: "over", at: confirmedAt + 30 * 86_400 } },
    ]);
  });

  test("is not said to have been followed by a newer one that was confirmed after its end", async () => {
    const box = openSandbox(forms);
    await asked(box, "A");
    await confirm(box.world, follow(box.letters[0], "confirm"));
    await settle(box);
    box.wait(30 * 86_400 + 1);
    await asked(box, "B");
    await confirm(box.world, follow(box.letters.at(-1), "confirm"));
    const endings = [...box.world.records.contents().proofs.values()].map(({ ending }) => ending?.why);
    expect(endings).not.toContain("superseded");
  });
});

// Inquiries: staff hears of each, is reminded of what waits, and ends it; nobody else is touched by it.

import { describe, expect, test } from "vitest";
import { contact } from "../../shared/forms/contact.ts";
import { defineForm, type Form } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { handle } from "../../shared/optin/inquiry/handle.ts";
import { inquiryId } from "../../shared/optin/inquiry/open.ts";
import { personKey } from "../../shared/optin/link.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import type { RecordKey } from "../../shared/optin/record.ts";
import { submit } from "../../shared/optin/submit.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { follow, openSandbox, personSecret, type Sandbox, sent, start } from "../support/world.ts";

const ada = "ada@example.com";
const staff = "hello@example.com";
const day = 86_400;

const open = (form: Form = contact): Sandbox => openSandbox({ contact: form, newsletter });

const write = (box: Sandbox, message: string, email = ada): Promise<void> =>
  submit(
    box.world,
    sent(email, {
      form: "contact",
      submission: { answers: { email, message }, consents: ["inquiry"], texts: {} },
      language: "es",
    }),
  );

const streamed = new WeakMap<Sandbox, number>();
/** The stream brings what it has not brought yet. */
const stream = async (box: Sandbox): Promise<void> => {
  let read = streamed.get(box) ?? 0;
  while (read < box.stream.length) {
    const key = box.stream[read++];
    streamed.set(box, read);
    if (key !== undefined) await deliver(box.world, key);
  }
};

/** The schedule, and what the stream makes of it. */
const tend = async (box: Sandbox) => {
  const { counts, faults } = await tendDue(box.world, () => true);
  await stream(box);
  return { counts, faults };
};

const contents = ({ world }: Sandbox) => {
  const { records, proofs, standings } = world.records.contents();
  return { records: [...records.values()], proofs: [...proofs.values()], standings: [...standings.values()] };
};
const only = (box: Sandbox) => contents(box).records[0] ?? expect.fail("there is no record");
const openKeys = async ({ world }: Sandbox): Promise<readonly RecordKey[]> => {
  const found: RecordKey[] = [];
  for (const shard of world.records.open("contact")) for await (const key of shard) found.push(key);
  return found;
};

const letter = (box: Sandbox, number = 1) => box.letters[number - 1] ?? expect.fail(`there is no mail ${number}`);

describe("an inquiry", () => {
  test("reaches staff at once, answered to the person, and the person gets no mail", async () => {
    const box = open();
    await write(box, "Where is my parcel?");
    await stream(box);
    expect(box.letters.map(({ to, replyTo }) => [to, replyTo])).toEqual([[staff, ada]]);
    const { message, about, headers } = letter(box);
    for (const part of [message.text, message.html]) {
      expect(part).toContain("Where is my parcel?");
      expect(part).toContain(`inquiry handle ${inquiryId(only(box))}`);
      expect(part).toContain("Acepto que mi dirección");
    }
    expect(message.subject).toBe(`New inquiry: Contact (${inquiryId(only(box))})`);
    expect(headers).toEqual({ "Auto-Submitted": "auto-generated" });
    expect(about).toEqual({ staff: "inquiry", form: "contact", id: only(box).id });
    expect(only(box)).toMatchObject({ state: "received", receivedAt: start, open: true, remindAt: start + 3 * day });
    expect(only(box).staffMails).toEqual([{ at: start, messageId: "message-1", kind: "inquiry" }]);
    expect(isIntact(personSecret, only(box), "inquiry")).toBe(true);
  });

  test("that comes twice is one, and tells staff once", async () => {
    const box = open();
    for (const _ of [1, 2, 3]) await write(box, "Hello");
    await stream(box);
    await write(box, "Hello");
    box.wait(3600);
    await write(box, "Hello");
    await stream(box);
    expect([contents(box).records.length, box.letters.length]).toEqual([1, 1]);
  });

  test("is one of twenty that a person can have open: the twentieth mail says so, and what is beyond is not kept", async () => {
    const box = open();
    for (let number = 1; number <= 25; number++) await write(box, `Message ${number}`);
    await stream(box);
    expect([contents(box).records.length, contents(box).proofs.length, box.letters.length]).toEqual([20, 0, 20]);
    const told = box.letters.filter(({ message }) => message.text.includes("20 open inquiries"));
    expect(told).toHaveLength(1);
    await handle(box.world, only(box));
    await write(box, "Message 26");
    await stream(box);
    expect(contents(box).records).toHaveLength(20);
  });

  test("of somebody else is another's: neither the cap nor the end of one touches the other", async () => {
    const box = open();
    for (let number = 1; number <= 22; number++) await write(box, `Message ${number}`);
    await write(box, "Message 1", "eve@example.com");
    await stream(box);
    expect(letter(box, 21)).toMatchObject({ to: staff, replyTo: "eve@example.com" });
    const eves = contents(box).records.filter(({ email }) => email === "eve@example.com");
    expect(eves).toHaveLength(1);
    for (const record of contents(box).records) if (record.email === ada) await handle(box.world, record);
    expect(contents(box).records).toEqual(eves);
  });

  test.each(["bounced", "complained"] as const)("of somebody who %s reaches staff all the same", async (why) => {
    const box = open();
    await box.world.records.suppress(personKey(personSecret, ada), { why, at: start });
    await write(box, "I never got your answer");
    await stream(box);
    expect(box.letters.map(({ to }) => to)).toEqual([staff]);
    await hear(box.world, { kind: "complaint", person: personKey(personSecret, ada), messageId: "another" });
    expect(contents(box).records).toHaveLength(1);
  });

  test("waits out an outage and a refusal of the mail service, however long, and is then told once", async () => {
    const box = open();
    await write(box, "Hello");
    box.setPost("down");
    await expect(stream(box)).rejects.toThrow();
    box.wait(120);
    expect((await tend(box)).counts).toEqual({ failed: 1 });
    box.setPost("refusing");
    for (let number = 0; number < 20; number++) {
      box.wait(6 * 3600);
      await tend(box);
    }
    expect(box.letters).toEqual([]);
    box.setPost("up");
    box.wait(6 * 3600);
    expect((await tend(box)).counts).toEqual({ forwarded: 1 });
    // Five days late: the reminder of the third day is not made up for.
    expect(only(box).remindAt).toBe(start + 7 * day);
    expect((await tend(box)).counts).toEqual({});
    expect(box.letters).toHaveLength(1);
  });

  test("costs one mail more when its function dies between sending and noting, and none when the stream comes twice", async () => {
    const box = open();
    await write(box, "Hello");
    const [key] = box.stream;
    const dies = { ...box.world.records, note: () => Promise.reject(new Error("killed")) };
    await expect(deliver({ ...box.world, records: dies }, key ?? only(box))).rejects.toThrow("killed");
    box.wait(61);
    expect((await tend(box)).counts).toEqual({ forwarded: 1 });
    for (const _ of [1, 2, 3]) expect(await deliver(box.world, only(box))).toBe("nothing");
    expect(box.letters).toHaveLength(2);
  });
});

describe("an inquiry that nobody handles", () => {
  /** Lets days pass in steps of six hours. */
  const passDays = async (box: Sandbox, count: number) => {
    for (let step = 0; step < count * 4; step++) {
      box.wait(6 * 3600);
      await tend(box);
    }
  };

  test("reminds staff three times, with nothing that was typed, and is over 90 days after the last", async () => {
    const box = open();
    await write(box, "My secret");
    await stream(box);
    await passDays(box, 20);
    const reminders = box.letters.slice(1);
    expect(reminders.map(({ at }) => (at - start) / day)).toEqual([3, 7, 14]);
    for (const { to, message, replyTo, about } of reminders) {
      expect([to, replyTo, about]).toEqual([staff, undefined, { ...about, staff: "staff-reminder" }]);
      expect(about.person).toBeUndefined();
      expect(message.text + message.html + message.subject).not.toMatch(/My secret|ada@/);
      expect(message.text).toContain(`inquiry show ${inquiryId(only(box))}`);
    }
    expect(reminders.map(({ message }) => /in (\d+) days/.exec(message.text)?.[1])).toEqual(["101", "97", "90"]);
    expect(only(box)).toMatchObject({ expiresAt: start + 104 * day, dueAt: start + 104 * day });
    expect(only(box)).not.toHaveProperty("remindAt");
    expect(only(box).staffMails).toHaveLength(4);

    box.setClock(start + 104 * day - 1);
    expect((await tend(box)).counts).toEqual({});
    box.wait(1);
    expect((await tend(box)).counts).toEqual({ ended: 1 });
    expect(contents(box).records).toEqual([]);
    expect(contents(box).proofs).toMatchObject([{ receivedAt: start, ending: { why: "over", at: start + 104 * day } }]);
    expect(JSON.stringify(contents(box).proofs)).not.toMatch(/secret|ada@/);
  });

  test("has its proof beside it from the first reminder on, so that the table's TTL may take it", async () => {
    const box = open();
    await write(box, "Hello");
    await stream(box);
    expect(contents(box).proofs).toEqual([]);
    await passDays(box, 4);
    expect(contents(box).proofs).toHaveLength(1);
    box.setClock(start + 200 * day);
    box.world.records.tidy(box.world.now());
    const { records, proofs } = contents(box);
    expect([records.length, proofs.length]).toEqual([0, 1]);
    expect(proofs.every((proof) => isIntact(personSecret, proof, "inquiry"))).toBe(true);
  });

  test("is reminded of once after a long outage, and its 90 days begin with that", async () => {
    const box = open();
    await write(box, "Hello");
    await stream(box);
    box.setClock(start + 30 * day);
    await tend(box);
    expect(box.letters).toHaveLength(2);
    expect(only(box).expiresAt).toBe(start + 120 * day);
  });
});

describe("an inquiry that is handled", () => {
  const handled = async (box: Sandbox) => {
    await write(box, "My secret");
    await stream(box);
    const record = only(box);
    return { record, was: await handle(box.world, record) };
  };

  test("is gone but for a pseudonymous proof that says when, and cannot be handled again", async () => {
    const box = open();
    const { record, was } = await handled(box);
    expect(was).toEqual(record);
    expect(await handle(box.world, record)).toBeUndefined();
    const { records, proofs } = contents(box);
    expect([records, await openKeys(box)]).toEqual([[], []]);
    expect(proofs).toMatchObject([{ ending: { why: "handled", at: start }, receivedAt: start }]);
    expect(JSON.stringify(proofs)).not.toMatch(/secret|ada@|staffMails/);
    expect(proofs.every((proof) => isIntact(personSecret, proof, "inquiry"))).toBe(true);
  });

  test("may be sent again with the same words, and is then another", async () => {
    const box = open();
    await handled(box);
    box.wait(60);
    await write(box, "My secret");
    await stream(box);
    expect([contents(box).records.length, box.letters.length]).toEqual([1, 2]);
  });

  test("while a reminder of it is on its way stays gone", async () => {
    const box = open();
    await write(box, "Hello");
    await stream(box);
    box.wait(3 * day);
    expect((await tendDue(box.world, () => true)).counts).toEqual({ owing: 1 });
    const { send } = box.world.mailer;
    const mailer = {
      async send(mail: Parameters<typeof send>[0]) {
        expect(await handle(box.world, only(box))).toBeDefined();
        return send(mail);
      },
    };
    expect(await deliver({ ...box.world, mailer }, only(box))).toBe("reminded");
    expect([contents(box).records, await openKeys(box)]).toEqual([[], []]);
    box.wait(day);
    expect((await tend(box)).counts).toEqual({});
  });

  test("in the moment in which the schedule takes a reminder on is handled all the same", async () => {
    const box = open();
    await write(box, "Hello");
    await stream(box);
    box.wait(3 * day);
    let raced = false;
    const find = async (key: RecordKey) => {
      const found = await box.world.records.find(key);
      if (!raced) {
        raced = true;
        await tendDue(box.world, () => true);
      }
      return found;
    };
    const record = only(box);
    expect(await handle({ ...box.world, records: { ...box.world.records, find } }, record)).toMatchObject({
      owes: { mail: "staff-reminder" },
    });
    expect(contents(box).records).toEqual([]);
  });
});

describe("the same form with its opt-in switched to double", () => {
  const double = defineForm({ ...contact, optIn: "double" });

  test("reaches staff only once it is confirmed, and then says so", async () => {
    const box = open(double);
    await write(box, "Where is my parcel?");
    await stream(box);
    expect(box.letters.map(({ to }) => to)).toEqual([ada]);
    expect(letter(box).message.text).not.toContain("parcel");
    expect(letter(box).message.text).toContain("Su mensaje nos llega solo");
    expect(await openKeys(box)).toEqual([]);
    box.wait(60);
    await confirm(box.world, follow(letter(box), "confirm"));
    await stream(box);
    expect(letter(box, 2)).toMatchObject({ to: staff, replyTo: ada });
    expect(letter(box, 2).message.text.replaceAll(/\s+/g, " ")).toContain("which its owner has confirmed");
    expect(only(box)).toMatchObject({ state: "confirmed", open: true, remindAt: start + 60 + 3 * day });
    expect(await openKeys(box)).toHaveLength(1);
    expect(await handle(box.world, only(box))).toBeDefined();
    expect(contents(box).proofs).toMatchObject([{ confirmedAt: start + 60, ending: { why: "handled" } }]);
  });

  test("keeps two messages of one person apart: each is confirmed and handled for itself", async () => {
    const box = open(double);
    await write(box, "One");
    await stream(box);
    box.wait(180);
    await write(box, "Two");
    await stream(box);
    for (const number of [1, 2]) await confirm(box.world, follow(letter(box, number), "confirm"));
    await stream(box);
    expect(contents(box).records.map(({ state }) => state)).toEqual(["confirmed", "confirmed"]);
  });

  test("leaves nothing of what nobody confirms", async () => {
    const box = open(double);
    await write(box, "Hello");
    await stream(box);
    box.wait(2 * day);
    await tend(box);
    box.world.records.tidy(box.world.now());
    expect(contents(box)).toEqual({ records: [], proofs: [], standings: [] });
    expect(box.letters).toHaveLength(1);
  });
});

describe("a form whose staff mail holds only the id", () => {
  test("tells staff which, when and how to read it, and nothing that was typed", async () => {
    const box = open(
      defineForm({ ...contact, inquiry: { mail: "id", reminders: contact.inquiry?.reminders ?? never(), open: 20 } }),
    );
    await write(box, "My secret");
    await stream(box);
    const { replyTo, message } = letter(box);
    expect(replyTo).toBeUndefined();
    expect(JSON.stringify(message)).not.toMatch(/My secret|ada@/);
    expect(message.text).toContain(`inquiry show ${inquiryId(only(box))}`);
  });
});

test("a form of inquiries that puts people on a list is refused", () => {
  const consents = { ...contact.consents, ...newsletter.consents };
  expect(() => defineForm({ ...contact, consents })).toThrow(/list/);
});

const never = (): never => {
  throw new Error("the form above declares its reminders");
};

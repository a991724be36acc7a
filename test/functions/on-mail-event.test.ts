// The function that hears of bounces and complaints: recorded inputs, what they come to, and who sees nothing of it.

import { describe, expect, test } from "vitest";
import { onMailEvent } from "../../functions/on-mail-event.ts";
import { type Sending, urlencoded, withHeaders } from "../support/events.ts";
import { openSandbox } from "../support/world.ts";
import { type Answered, filled, type House, logged, openHouse } from "./site.ts";

const json = { Accept: "application/json" };
const html = { Accept: "text/html" };

/** Somebody who has confirmed, in a house of their own. */
const subscribed = async (): Promise<House & { readonly person: string }> => {
  const house = openHouse();
  await house.visit("POST", "/forms/newsletter", urlencoded(filled()));
  await house.deliverAll();
  const link = /\/confirm\/[\w.-]+/.exec(house.sandbox.letters[0]?.message.text ?? "")?.[0] ?? "";
  await house.visit("POST", link);
  await house.deliverAll();
  return { ...house, person: house.sandbox.letters[0]?.about.person ?? "" };
};

/** The inputs, as test/infra/feedback.test.ts has them made by the rules out of SES' events. */
const input = (person: string, more: object) => ({ messageId: "message-1", person, form: "newsletter", ...more });
const permanent = { type: "Bounce", bounce: "Permanent" };

describe("an event", () => {
  const standing = async (more: object) => {
    const { sandbox, person } = await subscribed();
    await onMailEvent(sandbox.world)(input(person, more));
    const { records, proofs, standings } = sandbox.world.records.contents();
    const listed = [...records.values()].filter((record) => "list" in record).length;
    const { suppressed, softBounces } = standings.get(person) ?? {};
    return { listed, records: records.size, proofs: proofs.size, why: suppressed?.why, soft: softBounces?.size };
  };

  test.each([
    ["a permanent bounce", permanent, { listed: 0, records: 1, proofs: 1, why: "bounced" }],
    ["a complaint", { type: "Complaint" }, { listed: 0, records: 0, proofs: 1, why: "complained" }],
    ["a transient bounce", { type: "Bounce", bounce: "Transient" }, { listed: 1, records: 1, proofs: 0, soft: 1 }],
    [
      "an undetermined bounce",
      { type: "Bounce", bounce: "Undetermined" },
      { listed: 1, records: 1, proofs: 0, soft: 1 },
    ],
    ["a delivery", { type: "Delivery" }, { listed: 1, records: 1, proofs: 0 }],
    ["a delay", { type: "DeliveryDelay" }, { listed: 1, records: 1, proofs: 0 }],
    ["a rejection", { type: "Reject" }, { listed: 1, records: 1, proofs: 0 }],
    ["a rendering failure", { type: "Rendering Failure" }, { listed: 1, records: 1, proofs: 0 }],
    ["one that SES adds some day", { type: "Telepathy" }, { listed: 1, records: 1, proofs: 0 }],
  ])("that tells of %s comes to what it should", async (_, more, comes) => {
    expect(await standing(more)).toEqual({ why: undefined, soft: undefined, ...comes });
    expect(logged()).toContain('"message":"mail event"');
  });

  test("about a mail to staff says so for the alarm, and nothing about any person or to the brake", async () => {
    const { sandbox } = await subscribed();
    const before = sandbox.world.records.contents();
    const take = onMailEvent(sandbox.world);
    const staff = { messageId: "message-9", form: "contact", staff: "inquiry" };
    for (const more of [permanent, { type: "Complaint" }, { type: "Reject" }]) await take({ ...staff, ...more });
    await take({ ...staff, type: "Bounce", bounce: "Transient" });
    expect(sandbox.world.records.contents()).toEqual(before);
    expect(await sandbox.world.brakes.tallies(0)).toEqual([]);
    expect(logged().match(/"message":"staff mail failed"/g)).toHaveLength(3);
  });

  test("about nobody is refused", async () => {
    const { sandbox } = await subscribed();
    await expect(onMailEvent(sandbox.world)({ messageId: "m", form: "contact", ...permanent })).rejects.toThrow();
  });

  test("that comes three times comes to the same", async () => {
    const { sandbox, person } = await subscribed();
    const take = onMailEvent(sandbox.world);
    await take(input(person, { type: "Complaint" }));
    const before = sandbox.world.records.contents();
    sandbox.wait(3600);
    for (const more of [{ type: "Complaint" }, permanent]) await take(input(person, more));
    expect(sandbox.world.records.contents()).toEqual(before);
  });
});

describe("an event that cannot be taken in throws, so that Lambda tries again and then keeps it,", () => {
  test.each([
    ["without a person", { type: "Complaint", messageId: "m", form: "newsletter" }],
    ["with a hole where the person should be", { type: "Complaint", messageId: "m", form: "newsletter", person: "" }],
    ["without a kind", { messageId: "m", form: "newsletter", person: "p" }],
    ["without the mail's id", { type: "Bounce", bounce: "Permanent", form: "newsletter", person: "p" }],
    ["with a list where a name should be", { ...input("p", permanent), person: ["p"] }],
    ["whole, as no rule passes it on", { source: "aws.ses", detail: { eventType: "Bounce", mail: { tags: {} } } }],
    ["that is nothing", null],
    ["that is a text", "Complaint"],
  ])("%s", async (_, event) => {
    const { world } = openSandbox();
    await expect(onMailEvent(world)(event)).rejects.toThrow();
    expect(world.records.contents().standings.size).toBe(0);
  });

  test("when the table does not answer", async () => {
    const { world } = openSandbox();
    const records = { ...world.records, suppress: () => Promise.reject(new Error("no")) };
    await expect(onMailEvent({ ...world, records })(input("p", permanent))).rejects.toThrow("no");
  });
});

describe("nobody sees", () => {
  test("in the log whom an event was about, nor which mail", async () => {
    const { sandbox, person } = await subscribed();
    const take = onMailEvent(sandbox.world);
    for (const more of [
      permanent,
      { type: "Complaint" },
      { type: "Bounce", bounce: "Transient" },
      { type: "Delivery" },
    ])
      await take(input(person, { ...more, messageId: "0107-canary-message" }));
    await take({ ...input(person, {}), type: 3 }).catch(() => {});
    const lines = logged()
      .split("\n")
      .filter((line) => line.includes("mail event"));
    expect(lines).toHaveLength(4);
    for (const name of [person, "canary", "ada@"]) expect(logged()).not.toContain(name);
  });

  test("in the answer to a form whether its address is suppressed: it is the same to the byte", async () => {
    const answers = async (house: House, sending: Sending): Promise<readonly Answered[]> => [
      await house.visit("POST", "/forms/newsletter", withHeaders(sending, json)),
      await house.visit("POST", "/forms/newsletter", withHeaders(sending, html)),
    ];
    for (const pairs of [filled(), [...filled().slice(1), ["firstName", "Augusta"] as const]]) {
      const unknown = await answers(openHouse(), urlencoded(pairs));
      for (const more of [permanent, { type: "Complaint" }]) {
        const house = await subscribed();
        await onMailEvent(house.sandbox.world)(input(house.person, more));
        const before = house.sandbox.world.records.contents().records.size;
        expect(await answers(house, urlencoded(pairs))).toEqual(unknown);
        await house.deliverAll();
        expect(house.sandbox.letters).toHaveLength(2);
        expect(house.stored().records).toBe(before);
      }
    }
  });
});

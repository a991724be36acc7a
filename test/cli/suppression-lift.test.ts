// `assent suppression lift`: for who wants mail again, with a reason, and never against a complaint.

import { describe, expect, test } from "vitest";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { openDesk } from "./desk.ts";

const ada = "Ada@example.com";
const reason = "--reason=she phoned, the mailbox works again";

const suppressed = async (kind: "hard-bounce" | "complaint") => {
  const desk = openDesk();
  await desk.join(ada);
  const person = desk.box.letters[0]?.about.person ?? "";
  await hear(desk.box.world, { kind: "soft-bounce", person, messageId: "message-0" });
  await hear(desk.box.world, { kind, person, messageId: "message-1" });
  return desk;
};

const show = (desk: ReturnType<typeof openDesk>) => desk.json("person", "show", ada);

describe("a person who is suppressed", () => {
  test("is shown with why and since when, and how often mail came back softly", async () => {
    const desk = await suppressed("hard-bounce");
    const { standing, records } = await show(desk);
    expect(standing).toEqual({
      suppressed: { why: "bounced", since: "2026-11-23T15:05:05Z" },
      ...{ softBounces: 1, lifted: null, deletedAt: null },
    });
    expect(records).toMatchObject([{ list: null, unreachableSince: "2026-11-23T15:05:05Z" }]);
    const { out } = await desk.assent("person", "show", ada);
    expect(out).toMatch(/^mailbox: suppressed/m);
    expect(out).toMatch(/^ {2}Why +mail to it came back for good/m);
    expect(out).toMatch(/^ {2}Since +2026-11-23T15:05:05Z$/m);
    expect(out).toMatch(/^ {2}Soft bounces +1$/m);
    expect(out).toMatch(/^ {2}Deleted +2027-02-21T15:05:05Z$/m);
  });

  test("is written to again, the reason kept under the person's key and without the address", async () => {
    const desk = await suppressed("hard-bounce");
    const lifted = await desk.json("suppression", "lift", ada, reason);
    expect(lifted).toMatchObject({ status: "lifted", why: "bounced", listed: ["newsletter"] });
    expect(lifted.ses).toBe("aws sesv2 delete-suppressed-destination --email-address 'Ada@example.com'");
    const { standing } = await show(desk);
    expect(standing).toMatchObject({
      suppressed: null,
      lifted: { why: "bounced", reason: "she phoned, the mailbox works again", received: null },
      deletedAt: "2030-01-01T00:00:00Z",
    });
    expect(JSON.stringify([...desk.box.world.records.contents().standings])).not.toMatch(/example/i);
  });

  test("and complained is written to only on their own word, dated no earlier than the complaint", async () => {
    const desk = await suppressed("complaint");
    const lift = (...more: string[]) => desk.assent("suppression", "lift", ada, reason, ...more);
    for (const more of [[], ["--received=2026-11-22"]]) {
      const { code, err } = await lift(...more);
      expect([code, err]).toEqual([1, expect.stringContaining("--received")]);
    }
    expect((await show(desk)).standing.suppressed).toMatchObject({ why: "complained" });
    expect((await lift("--received=2026-11-23")).out).toMatch(/signs up again on the form/);
    expect((await show(desk)).standing).toMatchObject({
      suppressed: null,
      lifted: { why: "complained", received: "2026-11-23T00:00:00Z" },
    });
  });
});

describe("a call that", () => {
  test.each([
    ["gives no reason", []],
    ["gives an empty reason", ["--reason= "]],
    ["puts an address into the reason", ["--reason=wrote from ada@example.org"]],
    ["gives a reason without an end", [`--reason=${"x".repeat(201)}`]],
    ["names a day that is none", [reason, "--received=2026-02-30"]],
    ["names a day to come", [reason, "--received=2026-12-24"]],
  ])("%s is refused and changes nothing", async (_, words) => {
    const desk = await suppressed("complaint");
    expect((await desk.assent("suppression", "lift", ada, ...words)).code).toBe(2);
    expect((await show(desk)).standing.suppressed).toMatchObject({ why: "complained" });
  });

  test("names somebody who is not suppressed says so", async () => {
    const desk = openDesk();
    expect(await desk.json("suppression", "lift", ada, reason)).toEqual({ status: "not_suppressed" });
    expect((await show(desk)).standing).toBeNull();
  });
});

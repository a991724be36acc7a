// `assent retention …`: what goes when, what stands too long, and what a law keeps.

import { describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days } from "../../shared/forms/period.ts";
import { submit } from "../../shared/optin/submit.ts";
import { sent } from "../support/world.ts";
import { openDesk } from "./desk.ts";

const ground = { en: "§ 147 AO", de: "§ 147 AO", es: "§ 147 AO" };
const bound = {
  ...newsletter,
  keeps: { ...newsletter.keeps, duty: { fields: ["lastName"], period: days(10), ground } },
};

describe("retention preview", () => {
  test("counts what goes when, form by form", async () => {
    const desk = openDesk();
    await desk.join("ada@example.com");
    await desk.join("eve@example.com");
    await desk.leave("eve@example.com");
    await submit(desk.box.world, sent("bob@example.com"));
    expect(await desk.json("retention", "preview")).toMatchObject([
      { form: "newsletter", kind: "in-force", goes: { "when withdrawn": 1, "7 days": 0 } },
      { form: "newsletter", kind: "pending", goes: { "7 days": 1, "when withdrawn": 0 } },
      { form: "newsletter", kind: "proof", goes: { later: 1 } },
    ]);
    expect((await desk.assent("retention", "preview")).out).toContain("when withdrawn");
  });
});

describe("retention check", () => {
  test("finds nothing where everything goes in time", async () => {
    const desk = openDesk();
    await desk.join("ada@example.com");
    await submit(desk.box.world, sent("bob@example.com"));
    expect(await desk.assent("retention", "check")).toMatchObject({ code: 0, out: expect.stringContaining("none") });
  });

  test("names what the sweep has left standing, by its key, and fails", async () => {
    const desk = openDesk();
    await submit(desk.box.world, sent("bob@example.com"));
    desk.box.wait(3 * 86_400);
    const { code, out } = await desk.assent("retention", "check", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ checked: 1, outlived: [{ why: "past-its-end" }] });
  });
});

describe("retention duty", () => {
  test("shows the named fields, the ground and the end, and nothing when it is over", async () => {
    const desk = openDesk({ newsletter: bound });
    await desk.join("ada@example.com", { answers: { firstName: "Ada", lastName: "Byron" } });
    expect(await desk.json("retention", "duty", "ADA@example.com")).toEqual([]);
    await desk.leave("ada@example.com");
    const [kept] = await desk.json("retention", "duty", "ADA@example.com");
    expect(kept).toMatchObject({ form: "newsletter", fields: { lastName: "Byron" }, ground: "§ 147 AO" });
    expect((await desk.assent("retention", "duty", "ada@example.com")).out).toContain("Byron");
    desk.box.wait(11 * 86_400);
    expect((await desk.assent("retention", "duty", "ada@example.com")).out).toContain("No legal duty");
  });
});

// What the nightly check says of each kind of item: in time, past its end, without one, or with too late a one.

import { describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days } from "../../shared/forms/period.ts";
import { type Kept, type Overstay, overstay } from "../../shared/retention/overstay.ts";

const day = 86_400;
const now = Date.UTC(2026, 10, 23) / 1000;
const forms = {
  newsletter,
  course: { ...newsletter, keeps: { ...newsletter.keeps, confirmed: days(30), proof: days(100) } },
  seminar: {
    ...newsletter,
    keeps: { ...newsletter.keeps, confirmed: { kind: "after-event", count: 30, unless: "survey" } as const },
  },
};

const table: readonly (readonly [string, Kept, Overstay | undefined])[] = [
  ["a pending record in time", { kind: "pending", form: "newsletter", expiresAt: now + 2 * day }, undefined],
  ["a pending record just over", { kind: "pending", form: "newsletter", expiresAt: now - 60 }, undefined],
  [
    "a pending record over since yesterday",
    { kind: "pending", form: "newsletter", expiresAt: now - day },
    "past-its-end",
  ],
  ["a pending record without an end", { kind: "pending", form: "newsletter" }, "without-an-end"],
  ["a pending record for a month", { kind: "pending", form: "newsletter", expiresAt: now + 30 * day }, "ends-too-late"],
  ["a subscriber without an end", { kind: "in-force", form: "newsletter" }, undefined],
  ["a record of thirty days", { kind: "in-force", form: "course", expiresAt: now + 30 * day }, undefined],
  ["one that should have an end", { kind: "in-force", form: "course" }, "without-an-end"],
  ["one whose period was shortened", { kind: "in-force", form: "course", expiresAt: now + 60 * day }, "ends-too-late"],
  ["one that an event will end", { kind: "in-force", form: "seminar", expiresAt: now + 400 * day }, undefined],
  ["a proof in time", { kind: "proof", form: "course", expiresAt: now + 99 * day }, undefined],
  ["a proof beside a living record", { kind: "proof", form: "course", expiresAt: now + 130 * day }, undefined],
  ["a proof for too long", { kind: "proof", form: "course", expiresAt: now + 131 * day }, "ends-too-late"],
  ["a proof that the table is about to tidy", { kind: "proof", form: "course", expiresAt: now - 2 * day }, undefined],
  ["a proof that nothing tidies", { kind: "proof", form: "course", expiresAt: now - 5 * day }, "past-its-end"],
  ["a record of a form that is gone", { kind: "in-force", form: "gone" }, "without-an-end"],
  ["a counter in time", { kind: "other", expiresAt: now + 60 }, undefined],
  ["a counter that nothing tidies", { kind: "other", expiresAt: now - 5 * day }, "past-its-end"],
  ["a state that has no end", { kind: "other" }, undefined],
];

describe("the nightly check", () => {
  test.each(table)("of %s", (_, kept, why) => {
    expect(overstay(forms, kept, now)).toBe(why);
  });
});

// Ends of periods: to the second, over leap days and the turn of the year.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days, endOf, yearsToYearEnd } from "../../shared/forms/period.ts";
import { iso } from "../../shared/kit/moment.ts";

const at = (text: string): number => Date.parse(text) / 1000;

describe("a period", () => {
  test.each([
    ["2026-11-23T15:04:05Z", "2026-11-25T15:04:05Z"],
    ["2028-02-28T00:00:00Z", "2028-03-01T00:00:00Z"],
    ["2027-02-27T23:59:59Z", "2027-03-01T23:59:59Z"],
    ["2026-12-30T12:00:00Z", "2027-01-01T12:00:00Z"],
    // Summer time begins and ends in Europe in between: days are 24 hours all the same.
    ["2027-03-27T12:00:00Z", "2027-03-29T12:00:00Z"],
    ["2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z"],
  ])("of two days from %s ends %s", (start, end) => {
    expect(iso(endOf(days(2), at(start)) ?? 0)).toBe(end);
  });

  test.each([
    ["2026-11-23T15:04:05Z", "2030-01-01T00:00:00Z"],
    ["2026-01-01T00:00:00Z", "2030-01-01T00:00:00Z"],
    ["2026-12-31T23:59:59Z", "2030-01-01T00:00:00Z"],
    ["2027-01-01T00:00:00Z", "2031-01-01T00:00:00Z"],
    ["2028-02-29T12:00:00Z", "2032-01-01T00:00:00Z"],
  ])("of three years to the end of the year from %s ends %s", (start, end) => {
    expect(iso(endOf(yearsToYearEnd(3), at(start)) ?? 0)).toBe(end);
  });

  test("of years is at least as long as it says, at most a year longer, and whole seconds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), fc.integer({ min: 0, max: 30 }), (start, count) => {
        const end = endOf(yearsToYearEnd(count), start) ?? 0;
        const anniversary =
          new Date(start * 1000).setUTCFullYear(new Date(start * 1000).getUTCFullYear() + count) / 1000;
        expect(end).toBeGreaterThan(anniversary - 86_400);
        expect(end - anniversary).toBeLessThanOrEqual(366 * 86_400);
        expect(iso(end)).toMatch(/-01-01T00:00:00Z$/);
      }),
    );
  });
});

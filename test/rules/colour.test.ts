// Whatever colour an owner chooses, everything on pages and in mails can be read.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, textOn, visibleOn } from "../../shared/kit/colour.ts";
import { palette } from "../../shared/kit/palette.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  test("black and white have 21, a colour with itself has 1", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#1f5f4a", "#1f5f4a")).toBe(1);
  });

  test("a grey of #767676 is the lightest that WCAG's examples let stand on white", () => {
    expect(contrast("#767676", "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
  });
});

describe("any colour of an owner", () => {
  test("carries text in black or in white", () => {
    fc.assert(fc.property(colour, (background) => contrast(textOn(background), background) >= 4.5));
  });

  test("keeps its very value where it can be seen already", () => {
    expect(visibleOn("#1f5f4a", ["#ffffff"], 4.5)).toBe("#1f5f4a");
  });

  test.each(["light", "dark"] as const)("gives a %s scheme in which all text has 4.5 on all it stands on", (scheme) => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const { ground, surface, tint, alarmTint, ...on } = palette(chosen)[scheme];
        for (const background of [ground, surface]) {
          for (const text of [on.ink, on.muted, on.link, on.alarm])
            expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
        }
        for (const [text, background] of [
          [on.ink, tint],
          [on.link, tint],
          [on.ink, alarmTint],
          [on.alarm, alarmTint],
          [on.onFill, on.fill],
        ] as const)
          expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test.each(["light", "dark"] as const)(
    "gives a %s scheme in which the bounds of fields and buttons have 3",
    (scheme) => {
      fc.assert(
        fc.property(colour, (chosen) => {
          const { ground, surface, line, edge } = palette(chosen)[scheme];
          for (const bound of [line, edge])
            for (const background of [ground, surface]) expect(contrast(bound, background)).toBeGreaterThanOrEqual(3);
        }),
      );
    },
  );
});

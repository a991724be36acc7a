// That the few journeys of `npm test` hold every pair of circumstances, and the many of `npm run journeys` all of them.

import { describe, expect, test } from "vitest";
import { walkName, walks } from "./form-matrix.ts";
import { factors, nameOf, travellers } from "./matrix.ts";

const names = Object.keys(factors) as (keyof typeof factors)[];
const pairsOfFactors = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));

describe("the travellers", () => {
  test.each(pairsOfFactors)("of the short run meet every combination of %s and %s", (one, other) => {
    for (const value of factors[one])
      for (const with_ of factors[other])
        expect(travellers(false).filter((it) => it[one] === value && it[other] === with_)).not.toEqual([]);
  });

  test.each(["language", "width", "scheme", "start"] as const)("whose pages axe judges are of every %s", (name) => {
    for (const value of factors[name])
      expect(travellers(false).filter((it) => it.script && it[name] === value)).not.toEqual([]);
  });

  test("of the full run are all there can be, each once", () => {
    const count = names.reduce((product, name) => product * factors[name].length, 1);
    expect(new Set(travellers(true).map(nameOf)).size).toBe(count);
    expect(travellers(true)).toHaveLength(count);
  });
});

describe("the walks through every form", () => {
  const all = walks(true);
  const few = walks(false);

  test.each([
    ...(["language", "place", "multipart"] as const).map((other) => ["form", other] as const),
    ...(["place", "multipart"] as const).map((other) => ["language", other] as const),
    ["place", "multipart"] as const,
  ])("of the short run meet every combination of %s and %s", (one, other) => {
    const pairs = (some: typeof all) => new Set(some.map((walk) => `${walk[one]} ${walk[other]}`));
    expect(pairs(few)).toEqual(pairs(all));
  });

  test.each(["form", "language", "place"] as const)("of each %s are seen narrow and wide, light and dark", (name) => {
    for (const value of new Set(all.map((walk) => walk[name]))) {
      const those = few.filter((walk) => walk[name] === value);
      expect(new Set(those.flatMap(({ width, scheme }) => [width, scheme])).size).toBe(4);
    }
  });

  test("of the full run are all there can be, each once", () => {
    expect(new Set(all.map(walkName)).size).toBe(3 * 3 * 3 * 4 * 2);
  });
});

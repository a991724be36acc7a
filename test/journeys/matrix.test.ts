// That the few journeys of `npm test` hold every pair of circumstances, and the many of `npm run journeys` all of them.

import { describe, expect, test } from "vitest";
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

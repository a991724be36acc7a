// An erasure and whatever else happens in the same moments, in any order of their reads and writes: gone in the end.

import fc from "fast-check";
import { expect, test } from "vitest";
import { eraseAmong, meanwhile, restrictAmong } from "../support/erasing.ts";
import { eraseHeld, reaching } from "../support/erasing-held.ts";

const turns = fc.array(fc.nat({ max: 11 }), { minLength: 16, maxLength: 48 });

test.each(meanwhile)("who is erased while there is the %s is gone in the end, whatever the order", async (thing) => {
  const property = fc.asyncProperty(turns, (order) => eraseAmong(undefined, "ada@example.com", [thing], order));
  await fc.assert(property, { numRuns: 40 });
});

test("who is erased while several of these happen is gone in the end, whatever the order", async () => {
  const things = fc.subarray([...meanwhile], { minLength: 2, maxLength: 4 });
  const property = fc.asyncProperty(things, turns, (several, order) =>
    eraseAmong(undefined, "ada@example.com", several, order),
  );
  await fc.assert(property, { numRuns: 150 });
  expect.hasAssertions();
});

test("who is restricted while several of these happen is used for nothing from then on, until they lift it", async () => {
  const others = meanwhile.filter((thing) => thing !== "restrict" && thing !== "lift");
  const things = fc.subarray(others, { minLength: 1, maxLength: 4 });
  await fc.assert(fc.asyncProperty(things, turns, restrictAmong), { numRuns: 150 });
  expect.hasAssertions();
});

test.each(reaching)(
  "of what is held of who is erased nothing is left while there is the %s, whatever the order",
  async (thing) => {
    await fc.assert(
      fc.asyncProperty(turns, (order) => eraseHeld(undefined, [thing], order)),
      { numRuns: 40 },
    );
  },
);

test("of what is held of who is erased nothing is left while several of these happen, whatever the order", async () => {
  const things = fc.subarray([...reaching], { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(things, turns, (several, order) => eraseHeld(undefined, several, order)),
    { numRuns: 150 },
  );
  expect.hasAssertions();
});

// Stamps and sums: what only we can have made, what they tell, and what they keep to themselves.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePuzzle, readPuzzle, solves } from "../../shared/guard/puzzle.ts";
import { shownFor, stamp } from "../../shared/guard/stamp.ts";
import { languages } from "../../shared/locales/languages.ts";
import { numberIn, numberWord } from "../../shared/locales/numbers.ts";
import { start } from "../support/world.ts";

const secret = "a secret of the tests, 32 characters and more";

describe("a stamp", () => {
  const text = stamp(secret, "contact", start);

  test("tells how long ago the page was shown, for a day", () => {
    expect(shownFor(secret, "contact", text, start)).toBe(0);
    expect(shownFor(secret, "contact", text, start + 86_400)).toBe(86_400);
    expect(shownFor(secret, "contact", text, start + 86_401)).toBeUndefined();
  });

  test("holds a time and a seal, the same for everybody who looks at that second", () => {
    expect(text).toMatch(new RegExp(`^${start}\\.[\\w-]{22}$`));
    expect(stamp(secret, "contact", start)).toBe(text);
  });

  test.each([
    ["of another form", shownFor(secret, "event", text, start)],
    ["of another secret", shownFor(`${secret}!`, "contact", text, start)],
    ["put forward", shownFor(secret, "contact", text.replace(String(start), String(start - 60)), start)],
    ["cut", shownFor(secret, "contact", text.slice(0, -1), start)],
    ["with more behind it", shownFor(secret, "contact", `${text}.x`, start)],
    ["that is empty", shownFor(secret, "contact", "", start)],
    ["of words", shownFor(secret, "contact", "now.now", start)],
  ])("%s means nothing", (_, age) => expect(age).toBeUndefined());
});

describe("a puzzle", () => {
  test("comes back from its token whole, for half an hour and for its form", () => {
    const puzzle = makePuzzle(secret, "contact", "nonce0001", start);
    expect(readPuzzle(secret, "contact", puzzle.token, start + 1799)).toEqual(puzzle);
    expect(readPuzzle(secret, "contact", puzzle.token, start + 1800)).toBeUndefined();
    expect(readPuzzle(secret, "event", puzzle.token, start)).toBeUndefined();
    expect(readPuzzle(`${secret}!`, "contact", puzzle.token, start)).toBeUndefined();
  });

  test("whose token was changed in any one character is none", () => {
    const { token } = makePuzzle(secret, "contact", "nonce0001", start);
    for (const at of token.split("").keys()) {
      const changed = token.slice(0, at) + (token[at] === "1" ? "2" : "1") + token.slice(at + 1);
      expect(readPuzzle(secret, "contact", changed, start), changed).toBeUndefined();
    }
    for (const other of ["", ".", "..", `${token}.`, "a.b.c"])
      expect(readPuzzle(secret, "contact", other, start)).toBeUndefined();
  });

  test("asks sums of small numbers, all of them in turn, and its token tells none", () => {
    const puzzles = Array.from({ length: 2000 }, (_, count) => makePuzzle(secret, "contact", `n${count}`, start));
    expect(new Set(puzzles.map(({ sum }) => sum.join("+"))).size).toBe(64);
    for (const { sum } of puzzles) for (const part of sum) expect(part >= 2 && part <= 9).toBe(true);
    // Two of one sum share nothing but the time.
    const [first, second] = puzzles.filter(({ sum }) => sum.join() === "3,5");
    expect(first?.token.split(".")[2]).not.toBe(second?.token.split(".")[2]);
  });

  test("is solved by its sum in figures or in the words of any language, and by nothing else", () => {
    const puzzle = { ...makePuzzle(secret, "contact", "n", start), sum: [3, 9] as const };
    for (const right of ["12", " 12 ", "12.", "１２", "twelve", "Twelve", "zwölf", "ZWÖLF", "zwoelf", "zwolf", "doce"])
      expect(solves(puzzle, right), right).toBe(true);
    for (const wrong of ["", "13", "1 3", "3 9", "3+9", "eleven", "twelve and a half", "-", "1e1", "0x0c", "NaN"])
      expect(solves(puzzle, wrong), wrong).toBe(false);
  });
});

test("every number has a word of its own in each language, and each word is that number", () => {
  for (const language of languages)
    for (let value = 0; value <= 18; value++) expect(numberIn(numberWord(language, value))).toBe(value);
});

test("whatever is typed for a number is one, or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const value = numberIn(text);
      expect(value === undefined || (Number.isInteger(value) && value >= 0 && value < 1000)).toBe(true);
    }),
  );
});

// What was declared once is declared for ever: every shipped wording stands in a committed file, by its content hash.

import { describe, expect, test } from "vitest";
import type { Forms } from "../../shared/forms/define.ts";
import { forms } from "../../shared/forms/index.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { type Wording, wordings } from "../../shared/forms/wording.ts";
import shipped from "./declared.lock.json" with { type: "json" };

/** Hashes of wordings by form/consent/version/language. */
type Lock = Readonly<Record<string, string>>;

const place = ({ form, consent, version, language }: Wording): string => [form, consent, version, language].join("/");

/** Everything that is wrong between what was shipped and what is declared, each with what to do about it. */
const complaints = (lock: Lock, declared: readonly Wording[]): readonly string[] => {
  const now = Map.groupBy(declared, place);
  const lost = Object.entries(lock).flatMap(([at, hash]) => {
    const [wording, ...others] = now.get(at) ?? [];
    if (wording === undefined)
      return [`${at} is not declared any more: proofs name it, so move the old words to \`earlier\``];
    if (others.length > 0) return [`${at} is declared twice: give the new words a version of their own`];
    if (wording.hash !== hash)
      return [`${at} says something else now: give it a new version and move the old words to \`earlier\``];
    return [];
  });
  const added = [...now].flatMap(([at, [wording]]) =>
    lock[at] === undefined ? [`${at} is new: add "${at}": "${wording?.hash}" to test/rules/declared.lock.json`] : [],
  );
  return [...lost, ...added];
};

test("every declaration that was shipped still says what it said", () => {
  expect(complaints(shipped, wordings(forms))).toEqual([]);
  expect(Object.keys(shipped).length).toBeGreaterThanOrEqual(3);
});

describe("the lock", () => {
  const declared = newsletter.consents.newsletter ?? expect.fail("the newsletter has lost its consent");
  const lock = Object.fromEntries(wordings({ newsletter }).map((wording) => [place(wording), wording.hash]));
  const text = { ...declared.text, de: `${declared.text.de} Bitte.` };
  const told = (change: object) => {
    const consents = { newsletter: { ...declared, ...change } };
    return complaints(lock, wordings({ newsletter: { ...newsletter, consents } } satisfies Forms));
  };

  test("takes a new version beside the words it takes the place of, once its hashes are added", () => {
    const added = told({ text, version: "2027-01", earlier: [declared] });
    expect(added).toHaveLength(3);
    for (const line of added)
      expect(line).toMatch(/^newsletter\/newsletter\/2027-01\/\w\w is new: add "\S+": "[\w-]{22}" to/);
  });

  test("refuses a letter changed in place, and says what to do instead", () => {
    expect(told({ text })).toEqual([
      "newsletter/newsletter/2026-11/de says something else now: give it a new version and move the old words to `earlier`",
    ]);
  });

  test("refuses a new version that lets the old words go, and one that reuses their version", () => {
    const gone = told({ text, version: "2027-01" }).filter((line) => line.includes("not declared any more"));
    expect(gone).toHaveLength(3);
    expect(told({ text, earlier: [declared] }).filter((line) => line.includes("declared twice"))).toHaveLength(3);
  });
});

// Reading what was sent: every way a field can be wrong, what counts as given, and the names that steer.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consent, defineForm, textHash } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { steering } from "../../shared/forms/steering.ts";
import { readSubmission, type Sending } from "../../shared/forms/submission.ts";
import { trickyNames } from "../support/names.ts";

const sending = (...pairs: readonly (readonly [string, string])[]): Sending => {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return values;
};
const good = [
  ["email", "ada@example.com"],
  ["consent_newsletter", "on"],
] as const;
const read = (...pairs: readonly (readonly [string, string])[]) => readSubmission(newsletter, sending(...pairs));
const mistakes = (...pairs: readonly (readonly [string, string])[]) => {
  const reading = read(...pairs);
  return reading.outcome === "invalid" ? reading.mistakes.map(({ field, code }) => `${field} ${code}`) : [];
};
const submissionOf = (...pairs: readonly (readonly [string, string])[]) => {
  const reading = read(...pairs);
  if (reading.outcome === "invalid") throw new Error(JSON.stringify(reading.mistakes));
  return reading.submission;
};

describe("what was sent is read", () => {
  test("to the answers, trimmed, and the consents that were given", () => {
    expect(submissionOf(["firstName", " Zoë "], ["lastName", "  "], ...good)).toEqual({
      answers: { firstName: "Zoë", email: "ada@example.com" },
      consents: ["newsletter"],
      texts: {},
    });
  });

  test("to the same answers in whatever order and with whatever steering", () => {
    const plain = submissionOf(["firstName", "Ada"], ...good);
    const steered = submissionOf(
      ...good,
      ["_next", "https://x.example"],
      ["_language", "de"],
      ["_anything", "x"],
      ["firstName", "Ada"],
    );
    expect(steered).toEqual(plain);
    expect(Object.keys(steered.answers)).toEqual(Object.keys(plain.answers));
  });

  test.each(["on", "true", "1", "yes"])("with a consent given as %s", (value) => {
    expect(submissionOf(["email", "ada@example.com"], ["consent_newsletter", value]).consents).toEqual(["newsletter"]);
  });

  test.each(["", "off", "false", "0", "no"])("with a required consent missing when it says %j", (value) => {
    expect(mistakes(["email", "ada@example.com"], ["consent_newsletter", value])).toEqual([
      "consent_newsletter required",
    ]);
  });

  test.each([
    "maybe",
    "2",
    "-1",
    "null",
    "undefined",
    "onn",
    "yes please",
    "ja",
    "\u0000",
    "on\u0000",
    "[object Object]",
  ])("with a mistake when a consent says %j", (value) => {
    expect(mistakes(["email", "ada@example.com"], ["consent_newsletter", value])).toEqual([
      "consent_newsletter invalid",
    ]);
  });

  test("with the hash of the text that the page says it showed, for given consents only", () => {
    const hash = textHash(
      newsletter.consents.newsletter ?? consent({ required: true, version: "", text: newsletter.title }),
      "de",
    );
    expect(submissionOf(...good, ["_text_newsletter", hash], ["_text_other", "x"]).texts).toEqual({ newsletter: hash });
    expect(submissionOf(...good, ["_text_newsletter", ""]).texts).toEqual({});
  });
});

describe("a mistake is told", () => {
  test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    ["nothing at all", [], ["email required", "consent_newsletter required"]],
    [
      "spaces for an address",
      [
        ["email", "  "],
        ["consent_newsletter", "on"],
      ],
      ["email required"],
    ],
    [
      "no address",
      [
        ["email", "ada"],
        ["consent_newsletter", "on"],
      ],
      ["email invalid"],
    ],
    [
      "an address with a NUL",
      [
        ["email", "ada\u0000@example.com"],
        ["consent_newsletter", "on"],
      ],
      ["email invalid"],
    ],
    ["a name of 101 characters", [["firstName", "x".repeat(101)], ...good], ["firstName too-long"]],
    ["a name of two lines", [["firstName", "Ada\nBcc: x"], ...good], ["firstName invalid"]],
    ["a name with a NUL", [["firstName", "Ada\u0000"], ...good], ["firstName invalid"]],
    ["a name with a line separator", [["firstName", "A\u2028da"], ...good], ["firstName invalid"]],
    ["half a character", [["firstName", "A\ud83d"], ...good], ["firstName invalid"]],
    ["two addresses", [["email", "eve@example.com"], ...good], ["email repeated"]],
    ["the same address twice", [["email", "ada@example.com"], ...good], ["email repeated"]],
    ["a consent twice", [["consent_newsletter", "off"], ...good], ["consent_newsletter repeated"]],
    ["a field nobody asks for", [["colour", "red"], ...good], ["colour unknown"]],
    ["an empty field nobody asks for", [["colour", ""], ...good], ["colour unknown"]],
    ["a consent nobody asks for", [["consent_other", "on"], ...good], ["consent_other unknown"]],
    ["a field in capitals", [["EMAIL", "ada@example.com"], ...good], ["EMAIL unknown"]],
    ["a field without a name", [["", "x"], ...good], [" unknown"]],
    [
      "a recipient",
      [["_to", "x@example.com"], ["_cc", ""], ["_bcc", "x"], ["webhook", "x"], ...good],
      ["_to", "_cc", "_bcc", "webhook"].map((name) => `${name} not-allowed`),
    ],
    [
      "everything at once",
      [
        ["email", "x"],
        ["colour", "x"],
        ["firstName", "\u0001"],
      ],
      ["firstName invalid", "email invalid", "consent_newsletter required", "colour unknown"],
    ],
  ])("for %s", (_, pairs, told) => {
    expect(mistakes(...pairs)).toEqual(told);
  });

  test.each(trickyNames)(
    "for a field called %s as for any other, or it is ignored as any that begins with _",
    (name) => {
      expect(mistakes([name, "x"], ...good)).toEqual(name.startsWith("_") ? [] : [`${name} unknown`]);
      expect(mistakes([`consent_${name}`, "on"], ...good)).toEqual([`consent_${name} unknown`]);
      expect(submissionOf(...good, [`_text_${name}`, "x"]).texts).toEqual({});
    },
  );

  test("never by throwing, and what is taken holds nothing but text of the form's own fields", () => {
    const name = fc.oneof(
      fc.constantFrom(
        ...Object.keys(newsletter.fields),
        "consent_newsletter",
        "_gotcha",
        "_text_newsletter",
        "_to",
        ...trickyNames,
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    const value = fc.oneof(fc.constantFrom("on", "off", "", "ada@example.com", "Ada"), fc.string({ unit: "binary" }));
    const pairs = fc.array(fc.tuple(name, value), { maxLength: 8 });
    fc.assert(
      fc.property(pairs, (more) => {
        const reading = read(...good.slice(more.length % 3), ...more);
        if (reading.outcome === "invalid") {
          expect(reading.mistakes.length).toBeGreaterThan(0);
          return;
        }
        for (const [field, answer] of Object.entries(reading.submission.answers)) {
          expect(Object.keys(newsletter.fields)).toContain(field);
          expect(answer).toBeTypeOf("string");
        }
        expect(reading.submission.consents).toEqual(["newsletter"]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a consent given by sending", () => {
  const form = defineForm({
    ...newsletter,
    consents: { inquiry: consent({ required: true, given: "send", version: "1", text: newsletter.title }) },
  });

  test("is given without a box, and with one that is ticked", () => {
    for (const pairs of [[], [["consent_inquiry", "on"]]] as const)
      expect(readSubmission(form, sending(["email", "ada@example.com"], ...pairs))).toMatchObject({
        submission: { consents: ["inquiry"] },
      });
  });

  test("is not given by who says in so many words that it is not", () => {
    for (const value of ["off", "false", "0", "no"])
      expect(readSubmission(form, sending(["email", "ada@example.com"], ["consent_inquiry", value])).outcome).toBe(
        "invalid",
      );
  });
});

describe("steering", () => {
  test("reads where to go on, the language and the page", () => {
    expect(
      steering(
        sending(["_next", "https://www.example.com/thanks"], ["_language", "de"], ["_page", "/news/?utm=1#form"]),
      ),
    ).toEqual({
      next: "https://www.example.com/thanks",
      language: "de",
      page: "/news/",
      trapped: false,
    });
  });

  test("ignores what makes no sense", () => {
    const pages = [
      "news",
      "https://www.example.com/news",
      "",
      "/ä",
      "/a b",
      `/${"x".repeat(201)}`,
      "/a\u0000",
      "?x",
      "\\news",
    ];
    for (const page of pages) expect(steering(sending(["_page", page])), page).toEqual({ trapped: false });
    for (const language of ["fr", "DE", "", "__proto__", "de\n"])
      expect(steering(sending(["_language", language]))).toEqual({ trapped: false });
    expect(steering(sending())).toEqual({ trapped: false });
  });

  test.each([
    ["_gotcha", "x", true],
    ["bot-field", "x", true],
    ["_gotcha", " ", true],
    ["_gotcha", "", false],
    ["bot-field", "", false],
  ])("takes %s with %j for trapped: %s", (name, value, trapped) => {
    expect(steering(sending([name, value])).trapped).toBe(trapped);
    expect(mistakes([name, value], ...good)).toEqual([]);
  });

  test("is trapped by the second of two honeypots as by the first", () => {
    expect(steering(sending(["_gotcha", ""], ["_gotcha", "x"])).trapped).toBe(true);
    expect(steering(sending(["_gotcha", ""], ["bot-field", "x"])).trapped).toBe(true);
  });
});

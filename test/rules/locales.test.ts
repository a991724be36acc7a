// The three languages say the same things, in good manners.

import { describe, expect, test } from "vitest";
import { countryName } from "../../shared/locales/countries.ts";
import { dateTime, timeOf } from "../../shared/locales/dates.ts";
import { de } from "../../shared/locales/de.ts";
import { en } from "../../shared/locales/en.ts";
import { es } from "../../shared/locales/es.ts";
import { eventWords } from "../../shared/locales/events/index.ts";
import { words } from "../../shared/locales/index.ts";
import { type Language, languages } from "../../shared/locales/languages.ts";
import { noticeWords } from "../../shared/locales/notice/index.ts";
import { registerWords } from "../../shared/locales/register/index.ts";
import { scriptWords } from "../../shared/locales/script.ts";
import { at, frame } from "./page-samples.ts";

/** Every sentence of a catalogue by its path; functions are called with words and numbers that stand out. */
const sentences = (node: unknown, path = ""): readonly (readonly [string, string])[] => {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") {
    const subject = { kind: "text", label: "LABEL", maxLength: 7, excess: 3 };
    const counts = /until|days|hours|pending|years|logs|recovery|received|after-event|unconfirmed|hints|problems/.test(
      path,
    );
    const argument = path.startsWith(".fieldError") ? subject : counts ? 2 : "NAME";
    return sentences(node(argument, path.includes("gone") ? 2 : "OTHER", "THIRD"), path);
  }
  if (Array.isArray(node)) return [[path, node.join("")]];
  return Object.entries(node as object).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
};

describe.each(languages)("in %s", (language) => {
  const all = [words, eventWords, noticeWords, registerWords, (of: Language) => scriptWords[of]].flatMap((of) =>
    sentences(of(language)),
  );

  test("nothing is empty, shouted, or left as a placeholder", () => {
    for (const [path, text] of all) {
      expect(text, path).not.toBe("");
      expect(text, path).not.toMatch(/[!¡]|undefined|null|NaN|TODO|\s{2}|[[\]{}]/);
    }
  });

  test("what is handed in stands in the sentence", () => {
    expect(words(language).mail.confirmation.subject("NAME")).toContain("NAME");
    expect(words(language).fieldError["too-long"]({ kind: "text", label: "LABEL", maxLength: 7, excess: 3 })).toMatch(
      /LABEL.*3.*7/,
    );
  });

  test("one day and two days are told apart", () => {
    const { unconfirmed } = words(language).form;
    expect(unconfirmed(1)).toMatch(/\b1 (day|Tag|día)\b/);
    expect(unconfirmed(2)).toMatch(/\b2 (days|Tagen|días)\b/);
  });

  test("a moment is given to the minute with its zone", () => {
    expect(dateTime(frame(language), at)).toMatch(/23.+2026.+16:04 (CET|MEZ)/);
    expect(timeOf(frame(language), at)).toMatch(/^16:04 (CET|Uhr MEZ)$/);
  });
});

test("no language lacks a word, and none has one that nobody says", () => {
  const paths = (...catalogues: readonly object[]) =>
    catalogues.flatMap((one) => sentences(one).map(([path]) => path)).sort();
  const wanted = paths(en, eventWords("en"), noticeWords("en"), registerWords("en"));
  expect(paths(de, eventWords("de"), noticeWords("de"), registerWords("de"))).toEqual(wanted);
  expect(paths(es, eventWords("es"), noticeWords("es"), registerWords("es"))).toEqual(wanted);
});

test("German says Sie and Spanish says usted", () => {
  const german = [de, noticeWords("de"), registerWords("de"), scriptWords.de].flatMap((each) => sentences(each));
  const spanish = [es, noticeWords("es"), registerWords("es"), scriptWords.es].flatMap((each) => sentences(each));
  for (const [path, text] of german) expect(text, path).not.toMatch(/\b(du|dich|dir|deine?[mnrs]?|euch|euer)\b/i);
  for (const [path, text] of spanish)
    expect(text, path).not.toMatch(/\b(tú|tu|tus|te|ti|contigo|haz|mira|pulsa|escribe)\b/i);
});

test("German and Spanish leave nothing in English", () => {
  const english = new Map([...sentences(en), ...sentences(noticeWords("en"))]);
  for (const catalogue of [
    { ...de, ...noticeWords("de") },
    { ...es, ...noticeWords("es") },
  ])
    for (const [path, text] of sentences(catalogue)) expect(text, path).not.toBe(english.get(path));
});

test("countries are called what the platform calls them", () => {
  for (const language of languages) {
    const named = new Intl.DisplayNames(language, { type: "region" });
    for (const country of ["DE", "IE", "GB", "CH", "US", "KR", "ZA"] as const)
      expect(countryName(language, country)).toBe(named.of(country));
  }
});

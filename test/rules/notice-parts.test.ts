// What the notice tells beyond the forms' own words: categories, copies, transfers, periods, and the owner's sections.

import { describe, expect, test } from "vitest";
import { attributes } from "../../shared/attributes.ts";
import { defineForm, type Form } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { afterEvent, days, untilHandled, untilWithdrawn } from "../../shared/forms/period.ts";
import { html } from "../../shared/kit/html.ts";
import { copies } from "../../shared/lives.ts";
import { type Language, languages } from "../../shared/locales/languages.ts";
import { noticeWords } from "../../shared/locales/notice/index.ts";
import { copiesOf } from "../../shared/notice/copies.ts";
import type { NoticePart, Owner } from "../../shared/owner.ts";
import { noticeFragment, noticePage, noticeVersion } from "../../shared/web/notice-page.ts";
import { useLine } from "../../shared/web/use-line.ts";
import { frame, owner, seminar } from "./page-samples.ts";

const forms = { newsletter, seminar };
const titles = (text: string) => [...text.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title);
const lawful = { fields: ["email"], period: days(900), ground: { en: "LAW", de: "GESETZ", es: "LEY" } };
const kept = (keeps: Partial<Form["keeps"]>, optIn: Form["optIn"] = "double"): Form =>
  defineForm({ ...newsletter, optIn, keeps: { ...newsletter.keeps, ...keeps } });

describe.each(languages)("the notice in %s", (language) => {
  const here = frame(language);
  const textOf = (
    more: Partial<Owner> = {},
    region = "eu-central-1",
    of: Parameters<typeof noticePage>[1]["forms"] = forms,
  ) => String(noticePage({ ...here, owner: { ...owner, ...more } }, { forms: of, region }));
  const text = textOf();

  test("has a name and words for the category of every attribute that is stored", () => {
    const { categories } = noticeWords(language).stored;
    const used = new Set(Object.values(attributes).flatMap((named) => Object.values(named)));
    expect([...used].sort()).toEqual(Object.keys(categories).sort());
    for (const category of used) {
      const { name, text: told } = categories[category];
      expect(text).toContain(String(html`<dt>${name}</dt><dd>${told}</dd>`));
    }
  });

  test("prints every copy with its longest life", () => {
    const rows = [...text.matchAll(/<tr><td>(.*?)<p class="small">.*?<\/p><\/td><td>(.*?)<\/td><\/tr>/g)];
    expect(rows.map(([, name, life]) => [name, life])).toEqual(
      copiesOf(language).map(({ name, life }) => [String(html`${name}`), life]),
    );
    expect(rows).toHaveLength(Object.keys(copies).length);
  });

  test("says where the data comes from, and that an earlier list may be the source (Art. 14)", () => {
    expect(text).toMatch(/(Art\. 14\(2\)\(f\)|Art\. 14 Abs\. 2 Buchst\. f|art\. 14\.2\.f)/);
  });

  test("claims that nothing leaves the EEA only where the region lies in it, and else names the ground", () => {
    const { eea, third } = noticeWords(language).recipients;
    const inWords = (words: string) => String(html`${words}`);
    expect(text).toContain(inWords(eea));
    const american = textOf({}, "us-east-1");
    expect(american).toContain(inWords(third));
    expect(american).not.toContain(inWords(eea));
    const unknown = textOf({}, "xx-nowhere-1");
    for (const words of [eea, third]) expect(unknown).not.toContain(inWords(words));
  });

  test("puts the owner's own sections and processors in their place, their markup harmless", () => {
    const own = (after: NoticePart, title: string) => ({
      after,
      title: { en: title, de: title, es: title },
      text: { en: "One.\n\nTwo <b>.", de: "One.\n\nTwo <b>.", es: "One.\n\nTwo <b>." },
    });
    const place = { en: "Here", de: "Hier", es: "Aquí" };
    const notice = {
      sections: [own("cookies", "Own cookies"), own("forms", "After all forms"), own("cookies", "Analytics")],
      processors: [{ name: "Mail Host Ltd", task: place, place }],
    };
    const with_ = textOf({ notice });
    const plain = titles(text);
    const at = (title: string | undefined) => plain.indexOf(title);
    const { cookies } = noticeWords(language);
    const expected = plain.toSpliced(at(String(html`${cookies.title}`)) + 1, 0, "Own cookies", "Analytics");
    expect(titles(with_)).toEqual(expected.toSpliced(at(seminar.title[language]) + 1, 0, "After all forms"));
    expect(with_).toContain("<p>One.</p><p>Two &lt;b&gt;.</p>");
    expect(with_).toContain("Mail Host Ltd: ");
  });

  test("as a fragment is the same content without a document, its links absolute", () => {
    const fragment = String(noticeFragment(here, { forms, region: "eu-central-1" }));
    expect(fragment).toMatch(new RegExp(`^<article lang="${language}">`));
    expect(fragment).not.toMatch(/<html|<head|<style|<script|href="\//);
    expect(titles(fragment)).toEqual(titles(text));
    expect(fragment).toContain(`href="${here.publicUrl}/privacy/versions?language=${language}"`);
    expect(fragment).toContain(noticeVersion(owner, forms, language, "eu-central-1"));
  });

  test.each([
    ["until it is withdrawn", kept({ confirmed: untilWithdrawn() }), /withdraw|Widerruf|widerrufen|retire/],
    [
      "until it is handled",
      kept({ confirmed: untilHandled(days(90)) }, "single"),
      /(handled|bearbeitet|atendida).*\b90\b/,
    ],
    [
      "for some days after an event",
      kept({ confirmed: afterEvent({ unless: "newsletter", ...days(31) }) }),
      /(event|Veranstaltung|evento).*\b31\b/,
    ],
    ["for some days", kept({ confirmed: days(45) }, "single"), /\b45\b/],
    ["longer by law", kept({ duty: lawful }), /LAW|GESETZ|LEY/],
  ])("and the line under the form tell what is kept %s", (_, form, words) => {
    expect(useLine(language, form)).toMatch(words);
    expect(textOf({}, "eu-central-1", { form })).toMatch(words);
  });

  test("tells of an unconfirmed submission's end only where there is a confirmation", () => {
    const { pending } = noticeWords(language).activity;
    expect(textOf({}, "eu-central-1", { form: kept({}) })).toContain(pending(2));
    const single = kept({ confirmed: untilHandled(days(90)) }, "single");
    expect(textOf({}, "eu-central-1", { form: single })).not.toContain(pending(2));
    expect(useLine(language, single)).not.toMatch(/confirm|bestätig/i);
  });
});

test("the notice's version is found once a language, however often it is asked for", () => {
  let read = 0;
  const counting = Object.defineProperty({ ...owner }, "noticeDomains", {
    get: () => {
      read += 1;
      return owner.noticeDomains;
    },
  });
  const versionIn = (language: Language) => noticeVersion(counting, forms, language, "eu-central-1");
  for (let post = 0; post < 5; post++) for (const language of languages) versionIn(language);
  expect(read).toBe(languages.length);
  expect(versionIn("de")).toBe(noticeVersion(owner, forms, "de", "eu-central-1"));
});

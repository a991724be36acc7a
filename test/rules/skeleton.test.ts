// A mail and its skeleton: what is kept, filled from the facts, is what was sent, to the byte.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { dateTime } from "../../shared/locales/dates.ts";
import { languages } from "../../shared/locales/languages.ts";
import { button, declaration, heading, paragraph, small } from "../../shared/mail/block.ts";
import { confirmationSkeleton } from "../../shared/mail/confirmation.ts";
import { compose } from "../../shared/mail/message.ts";
import { places } from "../../shared/mail/place.ts";
import { fill, type Skeleton, skeletonHash } from "../../shared/mail/skeleton.ts";
import { at, declaredBy, frame, seminar, token } from "./page-samples.ts";

const language = fc.constantFrom(...languages);
const moment = fc.integer({ min: 0, max: 4_102_444_800 });
/** Texts with all that escaping, wrapping and replacing could trip over. */
const words = fc.oneof(
  fc.lorem({ maxCount: 30 }),
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.constantFrom("$& $1 $$", "<b>&amp;", "⟦", "⟦other⟧", "a\u202fb\u00a0c", '"', ""),
);
const site = fc.oneof(fc.domain(), fc.constantFrom("⟦link⟧", "$&", "a & b", "x".repeat(90)));
const link = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant(`https://forms.example/confirm/${token}`));
const facts = fc.record({ site, askedAt: moment, until: moment, link });

describe("a filled skeleton", () => {
  test("is what composing the mail with the facts themselves would have made, in any mail", () => {
    fc.assert(
      fc.property(language, facts, fc.array(fc.tuple(words, words)), (spoken, known, said) => {
        const here = frame(spoken);
        const blocks = (its: Readonly<Record<keyof typeof places, string>>) => [
          heading("Subject"),
          paragraph(`On ${its.asked} somebody on ${its.site}, and`),
          ...said.flatMap(([before, after]) => [
            paragraph(`${before} ${its.site} ${after}`),
            small(`${before} ${its.until} ${after}`, { link: its.link }),
            declaration(`${before} ${after}`),
            declaration(`${its.asked} ${after}`),
          ]),
          button("Confirm", its.link),
        ];
        const open = { language: spoken, timeZone: here.owner.timeZone, pending: 1 };
        const skeleton: Skeleton = { ...compose(here, "Subject", blocks(places)), ...open };
        const told = (when: number) => dateTime(here, when);
        const meant = { ...known, asked: told(known.askedAt), until: told(known.until) };
        expect(fill(skeleton, known)).toEqual(compose(here, "Subject", blocks(meant)));
      }),
    );
  });

  test("leaves no place open, and takes no value for a place", () => {
    fc.assert(
      fc.property(language, facts, (spoken, known) => {
        const skeleton = confirmationSkeleton(frame(spoken), { form: newsletter, declared: ["Yes."] });
        for (const place of Object.values(places)) expect(skeleton.text).toContain(place);
        const { text, html } = fill(skeleton, { ...known, site: "⟦link⟧" });
        expect(text.match(/⟦\w+⟧/g)).toEqual(["⟦link⟧"]);
        expect(html.match(/⟦\w+⟧/g)).toEqual(["⟦link⟧"]);
      }),
    );
  });

  test("keeps its text within 72 columns, the link's line and an endless word excepted", () => {
    for (const spoken of languages) {
      const declared = declaredBy(newsletter, spoken);
      const skeleton = confirmationSkeleton(frame(spoken), { form: newsletter, declared });
      const { text } = fill(skeleton, { site: "www.loewe.example", askedAt: at, until: at, link: "https://x.example" });
      for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(72);
    }
  });
});

describe("the skeleton of a confirmation mail", () => {
  const of = (more: object = {}) =>
    confirmationSkeleton(frame("de"), { form: seminar, declared: declaredBy(seminar, "de"), ...more });

  test("is the same for everybody, and another for other words, another language and another kind of site", () => {
    expect(skeletonHash(of())).toBe(skeletonHash(of()));
    const others = [
      of(),
      of({ declared: declaredBy(seminar, "en") }),
      of({ host: "forms.loewe.example" }),
      of({ form: { ...seminar, keeps: { ...seminar.keeps, pending: { kind: "days", count: 3 } } } }),
      { ...of(), timeZone: "UTC" },
      { ...of(), language: "en" as const },
      { ...of(), html: `${of().html} ` },
      { ...of(), text: `${of().text} ` },
    ];
    expect(new Set(others.map(skeletonHash)).size).toBe(others.length);
  });

  test("names our own host where the form's site is not known, and has no place for one", () => {
    expect(of({ host: "forms.loewe.example" }).text).toContain("forms.loewe.example");
    expect(of({ host: "forms.loewe.example" }).text).not.toContain(places.site);
  });

  // Kept skeletons of years ago are filled by today's code: this one must always come out the same.
  test("kept long ago is filled as it was then", () => {
    const kept: Skeleton = {
      subject: "Bitte bestätigen",
      html: '<p>Am ⟦asked⟧ auf ⟦site⟧</p><a href="⟦link⟧">⟦link⟧</a> bis ⟦until⟧',
      text: "Am ⟦asked⟧ wurde diese E-Mail-Adresse auf ⟦site⟧ eingetragen und dazu erklärt:\n\n    Ja.\n\n⟦link⟧\n",
      ...{ language: "de", timeZone: "Europe/Berlin", pending: 172_800 },
    };
    expect(skeletonHash(kept)).toBe("OuJLpFLbblkcgJSsNXYojr");
    const site = "www.example.com";
    const message = fill(kept, { site, askedAt: at, until: at + kept.pending, link: "https://f.example/?a&b" });
    expect(message).toEqual({
      subject: "Bitte bestätigen",
      html: '<p>Am 23. November 2026 um 16:04 MEZ auf www.example.com</p><a href="https://f.example/?a&amp;b">https://f.example/?a&amp;b</a> bis 25. November 2026 um 16:04 MEZ',
      text: "Am 23. November 2026 um 16:04 MEZ wurde diese E-Mail-Adresse auf\nwww.example.com eingetragen und dazu erklärt:\n\n    Ja.\n\nhttps://f.example/?a&b\n",
    });
  });
});

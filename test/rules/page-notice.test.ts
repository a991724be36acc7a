// The privacy notice tells what the forms' definitions say, and its version follows its text.

import { describe, expect, test } from "vitest";
import { consent } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days } from "../../shared/forms/period.ts";
import { languages } from "../../shared/locales/languages.ts";
import { noticePage, noticeVersion } from "../../shared/web/notice-page.ts";
import { frame, owner, seminar } from "./page-samples.ts";

const forms = { newsletter, seminar };

describe.each(languages)("in %s", (language) => {
  const text = String(noticePage(frame(language), { forms, region: "eu-central-1" }));

  test("names controller, officer, authority and the domains it applies to", () => {
    const { staffAddress, dataProtectionOfficer, authority, noticeDomains } = owner;
    for (const fact of [
      staffAddress,
      ...Object.values(dataProtectionOfficer),
      authority.name[language],
      authority.site,
      ...noticeDomains,
    ])
      expect(text).toContain(fact);
  });

  test.each(Object.values(forms))(
    "tells of $title.en its purpose, its fields, and each declaration with its version",
    (form) => {
      expect(text).toContain(`<h2>${form.title[language]}</h2>`);
      expect(text).toContain(form.purpose[language]);
      for (const field of Object.values(form.fields)) expect(text).toContain(field.label[language]);
      for (const { text: wording, version } of Object.values(form.consents))
        expect(text).toMatch(
          new RegExp(
            `<blockquote>${wording[language].replaceAll(".", "\\.")}</blockquote><p class="small">\\S+ ${version}`,
          ),
        );
    },
  );

  test("gives the periods that the forms keep to", () => {
    for (const period of [
      /\b2 (days|Tagen|días)/,
      /\b1 (day|Tag|día)\b/,
      /\b30 (days|Tage|días)/,
      /\b3 (years|Jahre|años)/,
    ])
      expect(text).toMatch(period);
  });

  test("names the articles, the processor with its region, and the pseudonymous proof with its ground", () => {
    expect(text).toMatch(/Amazon Web Services.*eu-central-1/);
    expect(text).toMatch(/pseudonym|seudonimizada/);
    for (const article of [
      "77",
      "7(3)|7 Abs. 3|7.3",
      "17(3)(e)|17 Abs. 3 Buchst. e|17.3.e",
      "6(1)(a)|6 Abs. 1 Buchst. a|6.1.a",
    ])
      expect(
        article.split("|").some((spelling) => text.includes(spelling)),
        article,
      ).toBe(true);
  });

  test("prints its own version", () => {
    expect(text).toContain(noticeVersion(owner, forms, language, "eu-central-1"));
  });
});

describe("the notice's version", () => {
  const version = noticeVersion(owner, { newsletter }, "en");

  test("stays while nothing changes", () => {
    expect(noticeVersion({ ...owner }, { newsletter: { ...newsletter } }, "en")).toBe(version);
  });

  test("changes with a period, a declaration, a form, the region, the owner and the language", () => {
    const kept = { ...newsletter, keeps: { ...newsletter.keeps, pending: days(3) } };
    const { newsletter: first } = newsletter.consents;
    const reworded = {
      ...newsletter,
      consents: first ? { newsletter: consent({ ...first, text: { ...first.text, en: "Yes." } }) } : {},
    };
    const changed = [
      noticeVersion(owner, { newsletter: kept }, "en"),
      noticeVersion(owner, { newsletter: reworded }, "en"),
      noticeVersion(owner, forms, "en"),
      noticeVersion(owner, { newsletter }, "en", "eu-west-1"),
      noticeVersion({ ...owner, staffAddress: "new@loewe.example" }, { newsletter }, "en"),
      noticeVersion(owner, { newsletter }, "de"),
    ];
    expect(new Set([version, ...changed]).size).toBe(7);
  });
});

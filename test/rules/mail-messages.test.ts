// What each mail holds, and what it must not hold.

import { describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { dateTime } from "../../shared/locales/dates.ts";
import { type Language, languages } from "../../shared/locales/languages.ts";
import { alreadyMail } from "../../shared/mail/already.ts";
import { confirmationSkeleton } from "../../shared/mail/confirmation.ts";
import { fill } from "../../shared/mail/skeleton.ts";
import { welcomeMail } from "../../shared/mail/welcome.ts";
import { at, declaredBy, frame, owner, seminar, token } from "./page-samples.ts";

const until = at + 2 * 86_400;
const link = `https://forms.loewe.example/confirm/${token}`;
const leave = `https://forms.loewe.example/unsubscribe/${token}`;
const leaves = [{ consent: { list: true, required: true }, declared: "all", link: leave }];
const confirmation = (language: Language, declared = declaredBy(seminar, language)) =>
  fill(confirmationSkeleton(frame(language), { form: seminar, declared }), {
    ...{ site: "www.loewe.example", askedAt: at, until, link },
  });
const unwrapped = (text: string): string => text.replace(/\s+/g, " ");

describe.each(languages)("in %s", (language) => {
  const mails = {
    confirmation: confirmation(language),
    welcome: welcomeMail(frame(language), { form: newsletter, leaves }),
    already: alreadyMail(frame(language), { form: newsletter, confirmedAt: at, leaves }),
  };

  test.each(Object.entries(mails))("the %s mail names sender and notice and is written in its language", (_, mail) => {
    expect(mail.html).toContain(`<html lang="${language}">`);
    expect(mail.text).toContain(owner.organisation.name);
    for (const line of owner.organisation.imprint) expect(mail.text).toContain(line);
    expect(mail.text).toContain(`https://forms.loewe.example/privacy?language=${language}`);
    expect(mail.subject).toMatch(/Seminar|Newsletter|Boletín/);
  });

  test("the confirmation mail says what was declared, where, when, the link and until when", () => {
    const text = unwrapped(mails.confirmation.text);
    for (const consent of Object.values(seminar.consents)) expect(text).toContain(consent.text[language]);
    expect(text).toContain("www.loewe.example");
    expect(text).toContain(unwrapped(dateTime(frame(language), at)));
    expect(text).toContain(unwrapped(dateTime(frame(language), until)));
    expect(mails.confirmation.text).toContain(`\n${link}\n`);
  });

  test("the confirmation mail names only the consents of its submission", () => {
    expect(confirmation(language, declaredBy(seminar, language).slice(0, 1)).text).not.toContain(
      seminar.consents.survey?.text[language],
    );
  });

  test("the confirmation mail links to the confirmation and the notice, and to nothing else", () => {
    const links = [...mails.confirmation.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(new Set(links)).toEqual(new Set([link, `https://forms.loewe.example/privacy?language=${language}`]));
  });

  test("the welcome mail and the one to who is on the list already hold the link to leave", () => {
    for (const mail of [mails.welcome, mails.already]) {
      expect(mail.text).toContain(`\n${leave}\n`);
      expect(mail.html).toContain(`href="${leave}"`);
    }
  });

  test("who is on the list already is told since when, whom to write to for a change, and where to make it alone", () => {
    expect(unwrapped(mails.already.text)).toContain(unwrapped(dateTime(frame(language), at)));
    expect(mails.already.text).toContain(owner.staffAddress);
    expect(mails.already.html).toContain(`href="mailto:${owner.staffAddress}"`);
    expect(mails.already.text).toContain(`/my-data?language=${language}`);
  });
});

// The pages behind the links of mails: one thing each, nothing personal, and a way on.

import { describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { dateTime } from "../../shared/locales/dates.ts";
import { languages } from "../../shared/locales/languages.ts";
import { confirmPage } from "../../shared/web/confirm-page.ts";
import { at, everyPage, frame, owner, problems, seminar, token } from "./page-samples.ts";

describe.each(languages)("in %s", (language) => {
  const pages = everyPage(language);
  const page = (name: string): string => String(pages[name]);

  test("the confirmation page names every consent and holds one form with one focused button", () => {
    for (const consent of Object.values(seminar.consents)) expect(page("confirm")).toContain(consent.text[language]);
    expect(page("confirm").match(/<form\b/g)).toHaveLength(1);
    expect(page("confirm").match(/<button\b/g)).toHaveLength(1);
    expect(page("confirm")).toContain(`<form method="post" action="/confirm/${token}"><button class="huge" autofocus>`);
  });

  test("the confirmation page names no consent that was not given", () => {
    const text = String(
      confirmPage(frame(language), { form: seminar, declared: [seminar.consents.part?.text[language] ?? ""], token }),
    );
    expect(text).not.toContain(seminar.consents.survey?.text[language]);
  });

  test("confirmed already says when, in the owner's zone, and confirmed just now what", () => {
    expect(page("alreadyConfirmed")).toContain(dateTime(frame(language), at));
    expect(page("confirmed")).toContain(newsletter.title[language]);
  });

  test("a link that is over, and having left, lead back to that very form in its language", () => {
    for (const name of ["gone", "unsubscribed"])
      expect(page(name)).toContain(`href="/forms/newsletter?language=${language}"`);
  });

  test("the page to leave holds one button, and nothing beside the list's name", () => {
    expect(page("unsubscribe").match(/<button\b/g)).toHaveLength(1);
    expect(page("unsubscribe")).toContain(`<form method="post" action="/unsubscribe/${token}">`);
    expect(page("unsubscribe")).toContain(newsletter.title[language]);
    expect(page("unsubscribe").split("<body>")[1]).not.toContain("@");
  });

  test("the page after the form tells how long the link works and names a human's address", () => {
    expect(page("checkInbox")).toMatch(/\b2 (days|Tage|días)\b/);
    expect(page("checkInbox")).toContain(`<a href="mailto:${owner.staffAddress}">${owner.staffAddress}</a>`);
  });

  test.each(problems)(
    "the page for %s says what happened, the way back, and whom to ask with which reference",
    (problem) => {
      expect(page(problem)).toContain('<a class="button" href="/forms/newsletter">');
      expect(page(problem)).toContain(`mailto:${owner.staffAddress}`);
      expect(page(problem)).toContain(": id-1");
    },
  );
});

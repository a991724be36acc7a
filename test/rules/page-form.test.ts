// The form as a page: what it asks, how it is sent, and what it says when something is wrong.

import { describe, expect, test } from "vitest";
import { textHash } from "../../shared/forms/define.ts";
import type { FieldError } from "../../shared/forms/fields/error.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { languages } from "../../shared/locales/languages.ts";
import { fieldErrorText } from "../../shared/web/field-error.ts";
import { type FormPage, formPage } from "../../shared/web/form-page.ts";
import { frame, seminar } from "./page-samples.ts";

const blank: FormPage = { name: "newsletter", form: newsletter, values: {}, errors: [], steering: {} };
const page = (more: Partial<FormPage> = {}): string => String(formPage(frame("en"), { ...blank, ...more }));
const control = (text: string, name: string): string =>
  new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(text)?.[0] ?? "";

describe("a form's page", () => {
  test("posts to the form's own address and asks for each field the right way", () => {
    expect(page()).toContain('<form method="post" action="/forms/newsletter">');
    expect(control(page(), "email")).toMatch(/type="email".*autocomplete="email".*inputmode="email".*required/);
    expect(control(page(), "firstName")).toMatch(/<input name="firstName" autocomplete="given-name" id/);
  });

  test("never ticks a consent beforehand, and marks what is mandatory", () => {
    expect(control(page(), "consent_newsletter")).not.toContain("checked");
    expect(page()).toMatch(/Email&nbsp;<span aria-hidden="true">\*<\/span>/);
    expect(page()).toContain("Fields marked * must be filled in.");
  });

  test("attests the wording that it shows, in the language that it shows it in", () => {
    for (const language of languages) {
      const text = String(formPage(frame(language), blank));
      const consent = newsletter.consents.newsletter;
      expect(text).toContain(consent?.text[language]);
      expect(text).toContain(`name="_text_newsletter" value="${consent && textHash(consent, language)}"`);
      expect(text).toContain(`name="_language" value="${language}"`);
    }
  });

  test("carries where to go and where it came from through a mistake", () => {
    const text = page({ steering: { next: "https://www.loewe.example/thanks", page: "/signup" } });
    expect(control(text, "_next")).toContain('value="https://www.loewe.example/thanks"');
    expect(control(text, "_page")).toContain('value="/signup"');
    expect(control(page(), "_next")).toBe("");
    expect(control(page(), "_page")).toContain('value="/forms/newsletter"');
  });

  test("hides the honeypot from people, from the keyboard and from autofill", () => {
    expect(page()).toMatch(/<div class="gotcha" aria-hidden="true">.*name="_gotcha" tabindex="-1" autocomplete="off">/);
  });

  test("tells purpose, legal basis, how long, and where the notice is", () => {
    expect(page()).toMatch(
      /to send you the newsletter.*Art\. 6\(1\)\(a\) GDPR.*until you withdraw.*2 days.*href="\/privacy\?language=en"/,
    );
    expect(page({ form: seminar, name: "seminar" })).toMatch(
      /to keep you a seat.*for 30 days after you confirm.*after 1 day\./,
    );
  });

  test("shows a declaration that is given by sending directly above the button, without a box", () => {
    const text = page({ form: seminar, name: "seminar" });
    expect(text).toMatch(/By sending this form I declare:<\/p><blockquote>I take part\.<\/blockquote>/);
    expect(control(text, "consent_part")).toContain('type="hidden"');
    expect(text.indexOf("I take part.")).toBeGreaterThan(text.indexOf("Ask me later."));
  });
});

describe("a form's page after a mistake", () => {
  const values = { email: ['"><script>'], firstName: ["Ada"], consent_newsletter: ["on"] };
  const text = page({ values, errors: [{ field: "email", code: "invalid" }] });

  test("keeps what was typed, escaped, and the tick", () => {
    expect(control(text, "firstName")).toContain('value="Ada"');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(control(text, "consent_newsletter")).toContain(" checked");
  });

  test("says so on top, focused, with a link to the field, and again at the field", () => {
    expect(text).toMatch(
      /<div class="problems" role="alert" tabindex="-1" autofocus>.*<a href="#email">Check your email address\./,
    );
    expect(control(text, "email")).toContain('aria-invalid="true" aria-describedby="wrong-email"');
    expect(text).toMatch(/<p class="wrong" id="wrong-email">Check your email address\./);
    expect(text).toContain("<title>Something is missing · Newsletter");
  });

  test("names a field that the form does not have, escaped and cut, without a link", () => {
    const unknown = page({ errors: [{ field: `<b>${"x".repeat(500)}`, code: "unknown" }] });
    expect(unknown).toContain("<li>Leave out “&lt;b&gt;");
    expect(unknown.length).toBeLessThan(page().length + 500);
  });

  test("stays small however many names are wrong", () => {
    const errors = Array.from({ length: 10_000 }, (_, index) => ({ field: `f${index}`, code: "unknown" as const }));
    expect(Buffer.byteLength(page({ errors }))).toBeLessThan(10_000);
  });

  test("is not misled by names that every object has", () => {
    for (const field of ["__proto__", "constructor", "toString"])
      expect(page({ errors: [{ field, code: "unknown" }] })).toContain(`<li>Leave out “${field}”`);
  });
});

test("every code has a sentence for every kind of field in every language", () => {
  const codes: readonly FieldError[] = ["required", "too-long", "invalid", "repeated", "unknown", "not-allowed"];
  for (const language of languages)
    for (const code of codes)
      for (const field of ["email", "lastName", "consent_survey", "other"])
        expect(fieldErrorText(language, seminar, { field, code })).toMatch(/^.{10,}\.$/);
});

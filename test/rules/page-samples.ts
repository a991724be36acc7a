// An owner, two forms and every page of them, for the tests of what visitors see.

import { consent, defineForm, type Form } from "../../shared/forms/define.ts";
import { emailAddress, name, text } from "../../shared/forms/fields.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days, yearsToYearEnd } from "../../shared/forms/period.ts";
import { makePuzzle } from "../../shared/guard/puzzle.ts";
import type { Html } from "../../shared/kit/html.ts";
import type { Frame } from "../../shared/locales/frame.ts";
import type { Language } from "../../shared/locales/languages.ts";
import { defineOwner } from "../../shared/owner.ts";
import { checkInboxPage } from "../../shared/web/check-inbox-page.ts";
import { confirmPage } from "../../shared/web/confirm-page.ts";
import { alreadyConfirmedPage, confirmedPage } from "../../shared/web/confirmed-page.ts";
import { errorPage, type Problem } from "../../shared/web/error-page.ts";
import { formPage } from "../../shared/web/form-page.ts";
import { gonePage } from "../../shared/web/gone-page.ts";
import { noticePage } from "../../shared/web/notice-page.ts";
import { leftPage, tooLatePage, undonePage } from "../../shared/web/undo-page.ts";
import { unsubscribedPage, unsubscribePage } from "../../shared/web/unsubscribe-page.ts";

export const owner = defineOwner({
  organisation: {
    name: "Löwe & Söhne",
    imprint: ["Löwe & Söhne OHG, Weg 1, 10115 Berlin"],
    site: "https://loewe.example",
  },
  staffAddress: "hallo@loewe.example",
  dataProtectionOfficer: { name: "Kim Beispiel", email: "datenschutz@loewe.example" },
  authority: {
    name: { en: "The authority", de: "Die Behörde", es: "La autoridad" },
    site: "https://authority.example",
  },
  noticeDomains: ["www.loewe.example", "shop.loewe.example"],
  sender: { name: "Löwe", address: "post@loewe.example" },
  languages: ["en", "de", "es"],
  timeZone: "Europe/Berlin",
  colour: "#1f5f4a",
  stages: { local: { allowedOrigins: [] } },
});

/** Two consents, one by sending; a mandatory field beside the address; an end of its own; no welcome mail. */
export const seminar = defineForm({
  title: { en: "Seminar", de: "Seminar", es: "Seminario" },
  introduction: { en: "A day in Berlin.", de: "Ein Tag in Berlin.", es: "Un día en Berlín." },
  action: { en: "Register", de: "Anmelden", es: "Inscribirse" },
  purpose: { en: "to keep you a seat", de: "um Ihnen einen Platz freizuhalten", es: "para guardarle una plaza" },
  basis: "consent",
  fields: {
    email: emailAddress(),
    lastName: name("family-name", { required: true }),
    firm: text({ en: "Firm", de: "Firma", es: "Empresa" }),
  },
  consents: {
    part: consent({
      required: true,
      given: "send",
      version: "7",
      text: { en: "I take part.", de: "Ich nehme teil.", es: "Participo." },
    }),
    survey: consent({
      required: false,
      version: "8",
      text: { en: "Ask me later.", de: "Fragen Sie mich.", es: "Pregúntenme." },
    }),
  },
  optIn: "double",
  welcome: false,
  keeps: { pending: days(1), confirmed: days(30), proof: yearsToYearEnd(3) },
});

export const frame = (language: Language): Frame => ({ owner, language, publicUrl: "https://forms.loewe.example" });

/** 2026-11-23T15:04:00Z. */
export const at = Date.UTC(2026, 10, 23, 15, 4) / 1000;
export const token = "k1.confirm.Zm9vYmFy-_".repeat(8);
export const problems = [
  "not-found",
  "unreadable",
  "too-large",
  "unknown-type",
  "too-many",
  "failed",
] as const satisfies Problem[];

/** Every page there is, by what it is. */
/** What all consents of a form declare. */
export const declaredBy = (form: Form, language: Language): readonly string[] =>
  Object.values(form.consents).map(({ text }) => text[language]);

export const everyPage = (language: Language): Readonly<Record<string, Html>> => {
  const here = frame(language);
  const known = { name: "newsletter", form: newsletter };
  const listed = consent({ required: true, list: true, version: "1", text: newsletter.title });
  const wrong = [
    { field: "email", code: "required" },
    { field: "consent_newsletter", code: "required" },
  ] as const;
  const puzzle = makePuzzle("a secret of the samples, 32 characters and more", "newsletter", "nonce", at);
  const held = { ...known, values: { email: ["ada@loewe.example"] }, errors: [], steering: { shown: `${at}.seal` } };
  const left = { ...known, consent: listed, token, forms: { newsletter, seminar } };
  return {
    form: formPage(here, { ...known, values: {}, errors: [], steering: {} }),
    wrong: formPage(here, { ...known, values: {}, errors: wrong, steering: {} }),
    quick: formPage(here, { ...held, hurdle: { kind: "too-quick" } }),
    puzzle: formPage(here, { ...held, hurdle: { kind: "puzzle", puzzle, answer: "", failed: false } }),
    puzzled: formPage(here, { ...held, hurdle: { kind: "puzzle", puzzle, answer: "", failed: true } }),
    seminar: formPage(here, { name: "seminar", form: seminar, values: {}, errors: [], steering: {} }),
    checkInbox: checkInboxPage(here, known),
    confirm: confirmPage(here, { form: seminar, declared: declaredBy(seminar, language), token }),
    confirmed: confirmedPage(here, { form: newsletter }),
    confirmedRestricted: confirmedPage(here, { form: newsletter, paused: true }),
    alreadyConfirmed: alreadyConfirmedPage(here, { form: newsletter, at }),
    gone: gonePage(here, known),
    unsubscribe: unsubscribePage(here, left),
    unsubscribed: unsubscribedPage(here, left),
    undoable: unsubscribedPage(here, { ...left, offer: { token, minutes: 30 } }),
    left: leftPage(here, { ...left, at, until: at + 1800 }),
    undone: undonePage(here, left),
    tooLate: tooLatePage(here, known),
    ...Object.fromEntries(
      problems.map((problem) => [problem, errorPage(here, { problem, reference: "id-1", back: "/forms/newsletter" })]),
    ),
    notice: noticePage(here, { forms: { newsletter }, region: "eu-central-1" }),
  };
};

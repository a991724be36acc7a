// What the benchmarks' visitors send: names and pages as long as they are in life.

import { browser, type Sending, urlencoded, withHeaders } from "../test/support/events.ts";

export const form = "/forms/newsletter";

const addressOf = (number: number): string => `maximiliane.mustermann-${number}@marketing.company.example`;

export const signUp = (number: number, firstName = "Maximiliane"): Sending =>
  withHeaders(
    urlencoded([
      ["email", addressOf(number)],
      ["firstName", firstName],
      ["lastName", "Mustermann-Schneider"],
      ["consent_newsletter", "on"],
      ["_language", "de"],
      ["_page", "/de/unternehmen/newsletter-anmeldung"],
    ]),
    { ...browser, origin: "https://www.example.com" },
  );

/** Asks for the link to one's own data. */
export const askForData = (number: number): Sending =>
  withHeaders(
    urlencoded([
      ["email", addressOf(number)],
      ["_language", "de"],
    ]),
    { ...browser, origin: "https://www.example.com" },
  );

export const invalid: Sending = withHeaders(urlencoded([["email", "not-an-email"]]), browser);
export const press: Sending = withHeaders(urlencoded([]), browser);
/** RFC 8058, as a mail program sends it. */
export const oneClick: Sending = urlencoded([["List-Unsubscribe", "One-Click"]]);

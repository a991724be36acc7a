// What the benchmarks' visitors send: names and pages as long as they are in life.

import { browser, type Sending, urlencoded, withHeaders } from "../test/support/events.ts";

export const form = "/forms/newsletter";

export const signUp = (number: number): Sending =>
  withHeaders(
    urlencoded([
      ["email", `maximiliane.mustermann-${number}@marketing.company.example`],
      ["firstName", "Maximiliane"],
      ["lastName", "Mustermann-Schneider"],
      ["consent_newsletter", "on"],
      ["_language", "de"],
      ["_page", "/de/unternehmen/newsletter-anmeldung"],
    ]),
    { ...browser, origin: "https://www.example.com" },
  );

export const invalid: Sending = withHeaders(urlencoded([["email", "not-an-email"]]), browser);
export const press: Sending = withHeaders(urlencoded([]), browser);
/** RFC 8058, as a mail program sends it. */
export const oneClick: Sending = urlencoded([["List-Unsubscribe", "One-Click"]]);

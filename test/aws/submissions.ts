// Records as the newsletter's rules make them, for tests that are about keeping them.

import { newsletter } from "../../shared/forms/newsletter.ts";
import { nonce } from "../../shared/kit/bytes.ts";
import { personKey, submissionId } from "../../shared/optin/link.ts";
import type { Confirmed, Pending } from "../../shared/optin/record.ts";
import { type Asked, ask, confirm } from "../../shared/optin/state.ts";

export const secret = "a person secret for tests, long enough to be one";
/** 23 November 2026, 09:00 UTC. */
export const start = Date.UTC(2026, 10, 23, 9) / 1000;

/** A pending record, as a first submission at `start` makes it; what is given takes the place of what is usual. */
export const pending = (given: Partial<Asked> = {}): Pending => {
  const email = given.email ?? "maximiliane.mustermann@company.example";
  const person = personKey(secret, email);
  const answers = given.answers ?? { firstName: "Maximiliane", lastName: "Mustermann" };
  const asked: Asked = {
    person,
    form: "newsletter",
    id: submissionId(secret, [person, answers]),
    language: "de",
    email,
    answers,
    consents: {
      newsletter: { text: "0123456789012345678901", version: "2026-11", language: "de", attested: true, given: "tick" },
    },
    origin: { site: "www.company.example", page: "/de/newsletter", network: "203.0.113.0" },
    notice: "notice-v1234",
    askedAt: start,
    link: nonce(9),
    ...given,
  };
  return ask(newsletter, asked, nonce(9));
};

/** What pressing the button makes of a pending record. */
export const confirmed = (record: Pending, now = start + 60): Confirmed => {
  const decided = confirm(newsletter, record, record.link, nonce(9), now);
  if (decided.outcome !== "confirmed") throw new Error("the sample could not be confirmed");
  return decided.record;
};

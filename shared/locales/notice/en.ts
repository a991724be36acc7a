// The words of the privacy notice, in English; this file defines what the other languages must match.

import type { Sentence } from "../sentence.ts";

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);
const years = (count: number): string => (count === 1 ? "1 year" : `${count} years`);

export const en = {
  title: "Privacy notice",
  lead: "What we do with what you tell us through our forms, and what you can have us do.",
  domains: (names: string) => `It applies to the forms on ${names}.`,

  controller: {
    title: "Who is responsible",
    contact: <T>(address: T): Sentence<T> => ["You reach us at ", address, "."],
    officer: <T>(name: string, address: T): Sentence<T> => [`Data protection officer: ${name}, `, address, "."],
  },

  activity: {
    purpose: "What for",
    use: (purpose: string) => `We use your details ${purpose}.`,
    fields: "What we ask for",
    mandatory: (label: string) => `${label} (mandatory)`,
    basis: "Legal basis",
    bases: {
      consent:
        "Your consent, Art. 6(1)(a) GDPR. Giving it is voluntary; without it, and without the mandatory details, we simply cannot do this for you.",
    },
    declarations: "What you agree to",
    given: { tick: "given by ticking a box", send: "given by sending the form" },
    optional: "optional",
    version: (version: string) => `version ${version}`,
    optIn: "How it begins",
    single: "Received at once, without a confirmation.",
    double:
      "You get one email with a link. Only when you have pressed the button behind it do we use your details; until then we send nothing else.",
    keeps: "How long we keep it",
    pending: (count: number) => `Not confirmed: deleted automatically after ${days(count)}.`,
    confirmed: {
      withdrawn: "Confirmed: until you withdraw your consent. Then your details are deleted at once.",
      days: (count: number) => `Confirmed: deleted automatically ${days(count)} after your confirmation.`,
    },
    proof: {
      days: (count: number) => `The proof of your consent: ${days(count)} after it ended.`,
      years: (count: number) =>
        `The proof of your consent: ${years(count)} after it ended, and on to the end of that calendar year.`,
    },
  },

  proof: {
    title: "Proof of your consent",
    held: "The law asks us to be able to prove each consent (Art. 5(2) and 7(1) GDPR). We record the wording you agreed to, its version and language, how and on which page you agreed, the times at which you asked, were sent our email, confirmed and withdrew, and your IP address without its last part.",
    after:
      "When your details are deleted, this proof stays for the period given above, in pseudonymous form: a keyed hash stands in place of your address. It is not anonymous. It serves only to establish, exercise or defend legal claims (Art. 17(3)(e) GDPR), and is deleted automatically.",
  },

  recipients: {
    title: "Who else sees it",
    text: (region: string | undefined) =>
      `Nobody outside our organisation. The only company that works for us here is our processor (Art. 28 GDPR): Amazon Web Services, which hosts the forms and delivers the emails${region === undefined ? "" : `, in the region ${region}`}.`,
  },

  tracking: {
    title: "No cookies, no tracking",
    text: "Our forms set no cookies, and neither they nor our emails load anything from other companies. We do not measure who opens an email or follows a link, and no decision about you is made automatically.",
    logs: (count: number) =>
      `Our logs hold which kind of page was asked for, when and with what result: no address, no name, no IP address. They are deleted after ${days(count)}.`,
    backups: (count: number) => `In our backups, what was deleted lives on for at most ${days(count)}.`,
  },

  rights: {
    title: "Your rights",
    list: [
      "to withdraw your consent at any time, which leaves what was done before lawful (Art. 7(3) GDPR)",
      "to know what we hold about you and get a copy of it (Art. 15)",
      "to have it corrected or completed (Art. 16)",
      "to have it erased (Art. 17)",
      "to have its use restricted (Art. 18)",
      "to take it along in a machine-readable form (Art. 20)",
      "to object to its use, to advertising always (Art. 21)",
      "to complain to a supervisory authority (Art. 77)",
    ],
    how: <T>(address: T): Sentence<T> => [
      "To unsubscribe, use the link in our emails. For everything else, and for that too, an informal message to ",
      address,
      " is enough.",
    ],
    authority: <T>(authority: T): Sentence<T> => ["The authority that supervises us: ", authority, "."],
  },

  version: (hash: string) =>
    `Version ${hash}. A change in the text gives a new version; each consent records the one it was given under.`,
};

export type NoticeCatalogue = typeof en;

// The words of the mails around one's own data, in English; this file defines what the other languages must match.

import type { Sentence } from "../../sentence.ts";

/** What a receipt is for. */
export type Deed = "moved" | "corrected" | "erased" | "restricted" | "lifted" | "objected" | "withdrawn";

type Receipt = { readonly subject: string; readonly lead: string };

const deeds: Readonly<Record<Deed, Receipt>> = {
  moved: {
    subject: "Your email address was changed",
    lead: "We now keep your data under another email address, which has been confirmed. We no longer use this one, and have deleted it.",
  },
  corrected: {
    subject: "Your data is corrected",
    lead: "We have changed your details as you asked. The old values are kept nowhere.",
  },
  erased: {
    subject: "Your data is erased",
    lead: "All that we held about you is deleted. What remains is the proof that you had given your consent, in pseudonymous form: a keyed hash stands in place of your address. It serves only to answer legal claims (Art. 17(3)(e) GDPR) and is deleted by itself. Under the same hash we keep, if it applies, that you never want to hear from us again, and what you asked of our staff.",
  },
  restricted: {
    subject: "The use of your data is restricted",
    lead: "We keep your data, but do not use it: we send you nothing, export nothing and delete nothing, until you lift the restriction on the page with your data.",
  },
  lifted: {
    subject: "The restriction is lifted",
    lead: "We use your data again as you had agreed to.",
  },
  objected: {
    subject: "You will not hear from us again",
    lead: "We have noted your objection and send you no more messages. The note itself holds a keyed hash in place of your address.",
  },
  withdrawn: {
    subject: "Your consent is withdrawn",
    lead: "The consent that you withdrew has ended. What we did before then stays lawful.",
  },
};

export const en = {
  access: {
    subject: "The link to your data",
    lead: "You asked to see what we hold about you. Behind this link you can read it, correct it, download it, withdraw your consent, and erase it all.",
    action: "Show my data",
    until: (time: string) => `The link works once, until ${time}. After that you can ask for a new one.`,
    otherwise: "If it was not you, you need not do anything: without this link nobody sees your data.",
  },
  stranger: {
    subject: "We hold nothing about you",
    lead: "You asked to see what we hold about you. Under this email address we hold nothing. If you used another one with us, ask with that one.",
    remembered:
      "So that nobody can flood your mailbox, we remember for one day that this email was sent, under a keyed hash in place of your address.",
    otherwise: "If it was not you, somebody probably mistyped their address, and you need not do anything.",
  },
  move: {
    subject: "Confirm your new email address",
    lead: "Somebody whose data we hold wants us to use this email address from now on. If that was you, please confirm it. Until then nothing changes.",
    action: "Confirm this address",
    until: (time: string) => `The link works once, until ${time}.`,
    otherwise: "If it was not you, you need not do anything, and we will not write to you about it again.",
  },
  receipt: {
    deeds,
    ended: (what: string, day: string) => `Withdrawn: “${what}”, as of ${day}.`,
    when: (time: string) => `Done on ${time}.`,
    otherwise: <T>(staff: T, link: T): Sentence<T> => [
      "If it was not you, write to ",
      staff,
      ". You can see what we hold about you at any time: ",
      link,
    ],
  },
};

export type MyDataMailCatalogue = typeof en;

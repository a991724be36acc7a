// Every word of pages and mails, in English; this file defines the catalogue that the other languages must match.

import { fieldError } from "./field-error/en.ts";
import { leaving } from "./leaving/en.ts";
import type { Sentence } from "./sentence.ts";

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

export const en = {
  ownName: "English",
  languages: "Language",
  notice: "Privacy notice",
  yourData: "Your data",
  basis: { consent: "Art. 6(1)(a) GDPR" },

  form: {
    mandatory: "Fields marked * must be filled in.",
    suggestion: (address: string) => `Did you mean ${address}?`,
    honeypot: "Please leave this field empty",
    problem: "Something is missing",
    problems: (count: number) => (count === 1 ? "Please check one field" : `Please check ${count} fields`),
    sending: "By sending this form I declare:",
    use: (purpose: string, basis: string) => `We use your details ${purpose}, with your consent (${basis})`,
    until: {
      "until-withdrawn": () => "until you withdraw it",
      days: (count: number) => `for ${days(count)} after you confirm`,
      received: (count: number) => `for ${days(count)}`,
      "until-handled": (count: number) =>
        `until it is handled, at the latest ${days(count)} after the last reminder to our staff`,
      "after-event": (count: number) =>
        `until the event is over, with your further consent at the latest ${days(count)} after it`,
    },
    duty: (ground: string) => `The law (${ground}) has us keep some of them longer.`,
    unconfirmed: (count: number) => `Without your confirmation we delete them after ${days(count)}.`,
  },

  fieldError,

  guard: {
    quick: "That was very quick",
    again: "Press the button once more, please. Everything you typed is still there.",
    question: "One small question",
    why: "Answer above the button, please, and send the form again. Everything you typed is still there.",
    sum: (one: string, other: string) => `How much is ${one} plus ${other}? Write the number.`,
    failed: "That did not fit, or it took longer than half an hour. Here is a new question.",
  },

  checkInbox: {
    title: "Check your inbox",
    lead: "We have sent you an email. Open it and press the button in it: only then does anything begin.",
    hints: (count: number) => [
      "It should arrive within a few minutes.",
      "If you do not see it, look in your spam folder.",
      `Its link works for ${days(count)}. If you do not use it, we delete your details.`,
    ],
    human: <T>(address: T): Sentence<T> => ["Still no email? Write to ", address, ", and a person will help you."],
    again: "Mistyped the address? Enter it again",
  },

  confirm: {
    title: (form: string) => `Please confirm: ${form}`,
    lead: "With this button you declare:",
    action: "Yes, I confirm",
    otherwise: "Was this not you? Just close this page. Nothing will be sent.",
  },

  confirmed: {
    title: "Thank you, that is confirmed",
    lead: (form: string) => `${form}: everything is set.`,
    welcome: "We are sending you an email with the link to leave. Keep it, should you ever change your mind.",
    restricted:
      "You restricted the use of your data, so we send you nothing for now. The email about this follows once you lift that.",
    leave: <T>(address: T): Sentence<T> => ["Should you ever change your mind, write to ", address, "."],
    done: "You can close this page now.",
  },

  alreadyConfirmed: {
    title: "You have confirmed this already",
    lead: (form: string, date: string) => `${form}: confirmed on ${date}. There is nothing more to do.`,
  },

  gone: {
    title: "This link is no longer valid",
    lead: (form: string, count: number) =>
      `${form}: a link works for ${days(count)} and ends when you leave. We have deleted what belonged to it.`,
    way: "You are welcome to start afresh. It takes a minute, and you will get a new link.",
    action: "Back to the form",
  },

  leaving,
  left: {
    back: "Changed your mind? You are always welcome back.",
    action: "Back to the form",
  },

  problem: {
    "not-found": {
      title: "There is nothing here",
      text: "This address leads nowhere. Perhaps a part of it was lost on the way: open the link in your email again, or copy it in full.",
    },
    unreadable: {
      title: "We could not read that",
      text: "What reached us was damaged, and nothing was stored. Go back and send it once more.",
    },
    "too-large": {
      title: "That was too much",
      text: "What you sent is larger than we can take, and nothing was stored. Go back, shorten it and send it again.",
    },
    "unknown-type": {
      title: "We cannot read this format",
      text: "We read HTML forms and JSON, and this was neither. Nothing was stored. Please use the form on our page.",
    },
    "too-many": {
      title: "Just a moment",
      text: "Very many requests came at once. Nothing was stored. Wait a few minutes and send it again.",
    },
    failed: {
      title: "We are sorry, this is our fault",
      text: "Something failed on our side, and we may not have received what you sent. Please try again in a few minutes.",
    },
  },
  problems: {
    back: "Back to the form",
    reference: "Reference",
    human: <T>(address: T): Sentence<T> => ["If it keeps happening, write to ", address, "."],
  },

  mail: {
    confirmation: {
      subject: (form: string) => `Please confirm: ${form}`,
      asked: (site: string, date: string) =>
        `On ${date} this email address was entered on ${site}, and the following was declared with it:`,
      action: "Confirm",
      press: "If that was you, please confirm it here.",
      until: (date: string) => `The link works until ${date}.`,
      otherwise:
        "If it was somebody else, you need not do anything. We send nothing more to this address, and it is deleted automatically.",
    },
    welcome: {
      subject: (form: string) => `Confirmed: ${form}`,
      lead: (form: string) => `Thank you. You have confirmed: ${form}.`,
      keep: "Keep this email to have the link at hand.",
    },
    brought: {
      asked:
        "This email address is on a list of subscribers that we are bringing over. So that we write only to those who want it, we ask you to confirm:",
      press: "If you agree, please confirm it here.",
      otherwise:
        "If you do not, you need not do anything. We send nothing more to this address, and it is deleted automatically.",
      subject: (form: string) => `You are on our list: ${form}`,
      lead: (form: string) => `We have brought our list over, and you are on it: ${form}.`,
      again: "Your address has just been entered. You need not do anything: you are on our list already.",
    },
    already: {
      subject: (form: string) => `Confirmed already: ${form}`,
      lead: (date: string) =>
        `Your address has just been entered again. You need not do anything: you confirmed this on ${date}, and it still holds.`,
      change: <T>(staff: T, link: T): Sentence<T> => [
        "To change your details, write to ",
        staff,
        " or do it yourself at any time: ",
        link,
      ],
    },
  },
};

export type Catalogue = typeof en;

// The words about inquiries, in English; this file defines what the other languages must match.

import type { Sentence } from "../sentence.ts";

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);
const end = (count: number): string => `${days(count)} after the last reminder to our staff`;

export const en = {
  received: {
    title: "Your message is with us",
    lead: "Thank you. A person will read it and answer you by email, at the address you entered.",
    kept: (count: number) => `Once it is answered we delete it, at the latest ${end(count)}.`,
    nothing: "There is nothing more for you to do.",
    human: <T>(address: T): Sentence<T> => ["No answer, or a mistyped address? Write to ", address, "."],
    again: "Write another message",
  },

  /** What is different where an inquiry is to be confirmed first. */
  confirming: {
    checkInbox: "We have sent you an email. Open it and press the button in it: only then does your message reach us.",
    mail: "Your message reaches us only when you have confirmed it.",
    otherwise: "Was this not you? Just close this page. The message will not reach us.",
    confirmed: "Your message is with us now. A person will read it and answer you by email.",
    gone: (form: string, count: number) =>
      `${form}: a link works for ${days(count)}, and no longer than it takes us to answer. We have deleted what belonged to it.`,
  },
};

export type InquiryCatalogue = typeof en;

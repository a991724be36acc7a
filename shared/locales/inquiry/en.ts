// The words about inquiries, in English; this file defines what the other languages must match.

import type { Sentence } from "../sentence.ts";

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);
const end = (count: number): string => `${days(count)} after the last reminder to our staff`;

export const en = {
  /** How long it is kept, after "We use your details …,". */
  until: (count: number) => `until your inquiry is answered, at the latest ${end(count)}`,

  received: {
    title: "Thank you. Your message is with us",
    lead: "A person will read it and answer you by email, at the address you entered.",
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

  mail: {
    subject: (form: string) => `New inquiry: ${form}`,
    form: "Form",
    received: "Received",
    language: "Written in",
    id: "Inquiry",
    agreed: "What was agreed to, word for word:",
    reply: {
      typed: "Reply to this email to answer. Your reply goes to the address above; nobody has checked whose it is.",
      confirmed: "Reply to this email to answer. Your reply goes to the address above, which its owner has confirmed.",
    },
    only: "An inquiry has come in. This email holds nothing of it. To read it:",
    handle: "When it is dealt with, this deletes it and lists the emails that you still have to delete:",
    reminders: (after: string, count: number) =>
      `We remind you after ${after} days. If nobody handles it, it is deleted automatically ${days(count)} after the last reminder.`,
    full: (count: number) =>
      `This person has ${count} open inquiries now. What they send beyond that is not kept, until you have handled some.`,
  },

  reminder: {
    subject: (form: string) => `Still waiting: ${form}`,
    lead: (date: string) => `An inquiry has been waiting since ${date}. To read it:`,
    left: (count: number) => `If nobody handles it, it is deleted automatically in ${days(count)}.`,
  },
};

export type InquiryCatalogue = typeof en;

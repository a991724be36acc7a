// How leaving is spoken of, in English, by what is left; this file defines what the other languages must match.

/**
 * A list that is the whole matter; the mails that came with something else, which stays; the whole matter, an account
 * or a seat, with all that belongs to it; or one part of it, of which the rest stays.
 */
export type Leaving = "list" | "mails" | "whole" | "part";

/** What is said before the button, on it, and after it. */
export interface LeavingWords {
  readonly title: (form: string) => string;
  readonly lead: string;
  readonly action: string;
  readonly done: string;
  readonly gone: (form: string) => string;
  /** In a mail, above the link. */
  readonly offer: string;
  /** On the link in a mail. */
  readonly link: string;
}

export const leaving: Readonly<Record<Leaving, LeavingWords>> = {
  list: {
    title: (form) => `Unsubscribe: ${form}`,
    lead: "Press the button, and it is done. We stop writing to you and delete your details.",
    action: "Unsubscribe now",
    done: "You are unsubscribed",
    gone: (form) => `${form}: you will get nothing more from us, and your details are deleted.`,
    offer: "You can unsubscribe at any time, without giving a reason. This link does it, and it does not expire.",
    link: "Unsubscribe",
  },
  mails: {
    title: (form) => `Unsubscribe: ${form}`,
    lead: "Press the button, and it is done. We send you no more information; everything else stays as it is.",
    action: "Unsubscribe now",
    done: "You are unsubscribed",
    gone: (form) => `${form}: you will not get this any more. Everything else stays as it is.`,
    offer: "You can unsubscribe from the information at any time. Everything else stays as it is.",
    link: "Unsubscribe from the information",
  },
  whole: {
    title: (form) => `End it: ${form}`,
    lead: "Press the button, and it is done. You withdraw your consent, and we delete the details that you gave for it.",
    action: "End it now",
    done: "Your consent is withdrawn",
    gone: (form) => `${form}: this has ended, and your details are deleted.`,
    offer:
      "You can end this at any time, without giving a reason; we then delete your details. This link does it, and it does not expire.",
    link: "End it and delete my details",
  },
  part: {
    title: (form) => `Withdraw your consent: ${form}`,
    lead: "Press the button, and it is done. Everything else that you agreed to stays as it is.",
    action: "Withdraw it now",
    done: "Your consent is withdrawn",
    gone: (form) => `${form}: this consent has ended. Everything else stays as it is.`,
    offer: "You can withdraw this consent at any time. Everything else stays as it is.",
    link: "Withdraw this consent",
  },
};

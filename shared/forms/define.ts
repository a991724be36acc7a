// What a form is: one declared object that validation, page, mails, retention and notice are all read from.

import { digest } from "../kit/bytes.ts";
import type { Language, Localized } from "../locales/languages.ts";
import type { Duty, Inquiry, Matter } from "./capabilities.ts";
import type { EmailField, Field } from "./fields.ts";
import type { Period } from "./period.ts";

/** How a consent is given: by its own box, or by the act of sending under a declaration that says so. */
export type Given = "tick" | "send";

/** A declaration's words under the version that proofs name. */
export interface Declaration {
  readonly version: string;
  readonly text: Localized;
}

export interface Consent extends Declaration {
  /** A short name of what is agreed to, where the form's title does not name it: "Information by email". */
  readonly title?: Localized;
  /** What who withdraws it does, as the words on a button, where "withdraw" would not say it: "End my account". */
  readonly ending?: Localized;
  /** Whether the form can be sent without it. Taking part never depends on an optional one (GDPR 7(4)). */
  readonly required: boolean;
  readonly given: Given;
  /** What was declared before, newest first: never deleted, since proofs name it and pages may still show it. */
  readonly earlier: readonly Declaration[];
  /** Whether who gave it may be written to: an audience with a leave link of its own. */
  readonly list: boolean;
}

export interface Form {
  readonly title: Localized;
  /** One or two sentences above the fields: what the visitor gets. */
  readonly introduction: Localized;
  /** The words on the button. */
  readonly action: Localized;
  /** GDPR 13(1)(c): what the data is used for, as half a sentence after "We use it …". */
  readonly purpose: Localized;
  readonly basis: "consent";
  readonly fields: Readonly<Record<string, Field>> & { readonly email: EmailField };
  readonly consents: Readonly<Record<string, Consent>>;
  /**
   * Double: nothing is sent but the confirmation mail until its link is confirmed (UWG § 7). Single: received at once,
   * for what goes to nobody but the owner's staff.
   */
  readonly optIn: "double" | "single";
  /** "form" if not said otherwise. */
  readonly matter?: Matter;
  /** Makes what comes in an inquiry. */
  readonly inquiry?: Inquiry;
  /** Whether confirming is answered by one welcome mail with the link to leave. */
  readonly welcome: boolean;
  /** Asks for a sum in words where the form's own page is sent as quickly as a machine fills it in. */
  readonly puzzle?: "when-quick";
  readonly keeps: {
    readonly pending: Period & { readonly kind: "days" };
    /** From the confirmation or, with single opt-in, from the submission. */
    readonly confirmed: Period & { readonly kind: "days" | "until-withdrawn" | "until-handled" | "after-event" };
    readonly proof: Period & { readonly kind: "days" | "years-to-year-end" };
    /** What a law has the owner keep longer, locked away from every other use. */
    readonly duty?: Duty;
  };
}

/** What is asked for and agreed to: all that reading a sending, and telling what is wrong with it, needs of a form. */
export type Questions = Pick<Form, "fields" | "consents">;

/** Every form that a stack runs, by the name that stands in its address `/forms/{name}`. */
export type Forms = Readonly<Record<string, Form>>;

export const consent = (declared: Omit<Consent, "given" | "list" | "earlier"> & Partial<Consent>): Consent => ({
  given: "tick",
  list: false,
  earlier: [],
  ...declared,
});

/** Declares a form; what a form must not lack does not compile. */
export const defineForm = (form: Form): Form => {
  // A record stands in the `list` index once: on a list, or among what is open.
  if (form.inquiry !== undefined && Object.values(form.consents).some(({ list }) => list))
    throw new Error("a form of inquiries cannot put anybody on a list: ask for that on a form of its own");
  return form;
};

/** What a consent is called where somebody is to leave it. */
export const titleOf = (form: Form, consent: string): Localized => form.consents[consent]?.title ?? form.title;

/** A consent's field on the form. */
export const consentField = (consent: string): string => `consent_${consent}`;

/** The content address of some words. */
export const wordsHash = (words: string): string => digest(words).slice(0, 22);

/** The content address of a declaration in one language: what `_text_<consent>` attests and the proof names. */
export const textHash = ({ text }: Declaration, language: Language): string => wordsHash(text[language]);

/** All that a consent ever declared, today's words first. */
export const declarations = (consent: Consent): readonly Declaration[] => [consent, ...consent.earlier];

// An errand: a mail that a person has us send for a right of theirs, and the link that waits after it.

import type { Moment } from "../kit/moment.ts";
import type { Language } from "../locales/languages.ts";

/** What tells of a deed that a person did to their data. */
export type Told = "moved" | "corrected" | "erased" | "restricted" | "lifted" | "objected" | "withdrawn";

/** What is mailed: the link to one's data or that nothing is held, the link that confirms a new address, a receipt. */
export type ErrandMail = "access" | "move" | Told;

export interface ErrandKey {
  /** Keyed hash of the address; for `move` that of the address still in use. */
  readonly person: string;
  readonly nonce: string;
}

/** A consent that was withdrawn for somebody, by its name alone, and from when that counts. */
export interface Withdrawn {
  readonly form: string;
  readonly consent: string;
  readonly from: Moment;
}

interface Errand extends ErrandKey {
  readonly schema: 1;
  readonly language: Language;
  readonly expiresAt: Moment;
}

/** The mail is still owed. */
export interface Owing extends Errand {
  /** Where the mail goes. It is kept until the mail is sent, and no longer. */
  readonly email: string;
  readonly owes: { readonly mail: ErrandMail; readonly since: Moment; readonly notBefore?: Moment };
  /** What its receipt names. */
  readonly withdrawn?: readonly Withdrawn[];
  /** Where it was asked for: an IP address without its last part, so that floods are told from people. */
  readonly origin?: { readonly network: string };
  readonly dueAt: Moment;
}

/** The mail is sent; its link may be used once, until it is over. */
export interface Waiting extends Errand {
  readonly opens: "session" | "address";
  /** The new address, which its link confirms. */
  readonly email?: string;
}

export type AnyErrand = Owing | Waiting;

export const isOwing = (errand: AnyErrand): errand is Owing => "owes" in errand;

/** When mails of one kind went to a person in the last 24 hours; without an address. */
export interface Mailings {
  readonly mail: ErrandMail;
  readonly sent: readonly Moment[];
  readonly expiresAt: Moment;
}

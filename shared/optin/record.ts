// The record: the whole story of one consent, from the submission to its end, as types.

import type { Given } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import type { Language } from "../locales/languages.ts";
import type { Provenance } from "./import/provenance.ts";

/** What was agreed to, and how; one for each consent of a submission (GDPR 7(1)). */
export interface Agreement {
  /** Content hash of the declaration; its wording stands in the form's definition. */
  readonly text: string;
  readonly version: string;
  readonly language: Language;
  /** Whether the page itself told which wording it showed. */
  readonly attested: boolean;
  /**
   * Who came in by an import ticked nothing here: they pressed the button under the declaration behind a mailed link
   * (`press`), or their operator says that they agreed elsewhere (`imported`).
   */
  readonly given: Given | "press" | "imported";
  readonly withdrawnAt?: Moment;
  /** The MAC over everything a proof of this consent says; set when it is confirmed. */
  readonly seal?: string;
}

/** Where a submission came from, as far as it may be kept. */
export interface Origin {
  /** Host of the allowed origin whose page sent it. */
  readonly site?: string;
  /** Path of the page, without its query. */
  readonly page?: string;
  /** The sender's network: an IPv4 address without its last 8 bits, an IPv6 address' first 48. */
  readonly network?: string;
  /** Not sent by anybody here, but brought in from elsewhere. */
  readonly import?: Provenance;
}

/** The confirmation mail that went out, as SES acknowledged it, sealed for itself because it is noted for itself. */
export interface Mailed {
  /** When it was handed to SES; the end of its link, as the mail tells it, counts from here. */
  readonly at: Moment;
  readonly messageId: string;
  /** Content hash of the mail's template, which is kept beside the records. */
  readonly template: string;
  readonly seal: string;
}

/** To the owner's staff: an inquiry, and that it still waits. */
export type OwedStaffMail = "inquiry" | "staff-reminder";

/** What is told about a place at an event, each once: that there is one, what changed about it, that the day is near. */
export type SeatMail = "seat" | "waiting" | "moved-up" | "moved" | "cancelled" | "reminder";

/**
 * To the person: the first two, and about a seat. A confirmation that is owed for what is in force already becomes the
 * word that it is: who asks need not know which.
 */
export type OwedMail = "confirmation" | "welcome" | SeatMail | OwedStaffMail;

/** A mail that the record still owes; the nonce makes two debts of one kind two. */
export interface Debt {
  readonly mail: OwedMail;
  readonly nonce: string;
  readonly since: Moment;
  /** Held or put off: not to be paid before. */
  readonly notBefore?: Moment;
}

/** A mail that staff got: theirs to delete once the inquiry is handled, and so to be named then. */
export interface StaffMail {
  readonly at: Moment;
  readonly messageId: string;
  readonly kind: OwedStaffMail;
}

export interface RecordKey {
  /** Keyed hash of the address. */
  readonly person: string;
  readonly form: string;
  /** Keyed hash of what was submitted. */
  readonly id: string;
}

/** An address was changed: what stands under the present key stood under another one before, and was asked and mailed there. */
export interface Relocation {
  /** The person's key before. */
  readonly from: string;
  readonly at: Moment;
  /** The MAC over both keys; the seals of what was given and mailed go on naming the first key. */
  readonly seal: string;
}

/** What a proof shows, living or after the record's end; nothing in it names the person. */
export interface Evidence extends RecordKey {
  /** Every change of the address since, oldest first. */
  readonly moved?: readonly Relocation[];
  readonly consents: Readonly<Record<string, Agreement>>;
  readonly origin: Origin;
  /** Version of the privacy notice in force. */
  readonly notice: string;
  readonly askedAt: Moment;
  readonly mailed?: Mailed;
  readonly confirmedAt?: Moment;
  /** Single opt-in: in force from here, without a confirmation. */
  readonly receivedAt?: Moment;
}

interface Submission extends Evidence {
  readonly schema: 1;
  readonly revision: number;
  readonly language: Language;
  readonly email: string;
  readonly answers: Readonly<Record<string, string>>;
  /** The nonce in this record's links: a record that was closed and begun anew has another. */
  readonly link: string;
  /** When mails of this record were sent in the last 24 hours. */
  readonly sent?: readonly Moment[];
  readonly owes?: Debt;
  /** When the record is to owe a mail that reminds of it. */
  readonly remindAt?: Moment;
  /** In force and for staff to handle: it is found by this until it is gone. */
  readonly open?: true;
  /** Every mail about it that staff got, oldest first. */
  readonly staffMails?: readonly StaffMail[];
  /** When a schedule must look at this record, at the latest. */
  readonly dueAt?: Moment;
  /** When it is over; what is past it is gone for every answer, deleted yet or not. */
  readonly expiresAt?: Moment;
  /** Restricted by the person (GDPR 18): it is due for nothing, on no list, and has no end, until they lift it. */
  readonly paused?: { readonly at: Moment };
}

export interface Pending extends Submission {
  readonly state: "pending";
  readonly expiresAt: Moment;
}

export interface Confirmed extends Submission {
  readonly state: "confirmed";
  readonly confirmedAt: Moment;
  /** The consent by which this person may be written to on a list. */
  readonly list?: string;
  /** When somebody who asked again was last told that they are on the list already. */
  readonly told?: Moment;
  /** Since when no mail may go to it; it ends by that (decision 041). */
  readonly unreachable?: Moment;
}

/** In force without a confirmation (single opt-in). */
export interface Received extends Submission {
  readonly state: "received";
  readonly receivedAt: Moment;
}

/** What is agreed to and stands. */
export type InForce = Confirmed | Received;

export type Stored = Pending | InForce;

/** Whether a record has passed its opt-in. */
export const isInForce = (record: Stored): record is InForce => record.state !== "pending";

/** Since when a record has been in force. */
export const sinceOf = (record: InForce): Moment =>
  record.state === "confirmed" ? record.confirmedAt : record.receivedAt;

/** Whether a consent was given and not withdrawn since. */
export const isAgreed = ({ consents }: Pick<Evidence, "consents">, consent: string): boolean => {
  const agreed = consents[consent];
  return agreed !== undefined && agreed.withdrawnAt === undefined;
};

/** Why a record came to its end. */
export type Ending = "withdrawn" | "superseded" | "handled" | "over" | "unreachable" | "erased";

/**
 * The pseudonymous proof that remains: serves to answer claims only, and goes by itself. One with neither `confirmedAt`
 * nor `receivedAt` tells of a submission that was withdrawn before; it stays a day, for the caps.
 */
export interface Proof extends Evidence {
  readonly schema: 1;
  readonly sent?: readonly Moment[];
  readonly ending?: { readonly why: Ending; readonly at: Moment };
  readonly expiresAt: Moment;
}

/** Whether the end that was told of it has passed, restricted or not: a link is good for no longer than its mail says. */
export const isPast = ({ expiresAt }: Pick<Submission, "expiresAt">, now: Moment): boolean =>
  expiresAt !== undefined && expiresAt <= now;

/** Whether something stored is over at a moment; the table's TTL only tidies up. What is restricted is not, however late. */
export const isOver = (item: Pick<Submission, "expiresAt" | "paused">, now: Moment): boolean =>
  item.paused === undefined && isPast(item, now);

// What is held about a person, as types: what the page shows and what they take along.

import type { Given } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import type { Language } from "../locales/languages.ts";
import type { Origin, Proof, Stored } from "../optin/record.ts";
import type { Standing } from "../optin/standing.ts";
import type { Dutiful } from "./remaining.ts";

export interface HeldConsent {
  readonly consent: string;
  /** The very words agreed to; `undefined` where no form declares them any more, or an import did not state them. */
  readonly text: string | undefined;
  readonly version: string;
  readonly language: Language;
  /** Whether the page itself told which wording it showed. */
  readonly attested: boolean;
  readonly given: Given | "press" | "imported";
  readonly withdrawnAt?: Moment;
  /** Withdrawing it ends the activity. */
  readonly required: boolean;
  /** Mail of a list goes out by it. */
  readonly list: boolean;
}

/** When something is deleted: then; or by what happens. `at`, where it is known by now, is the latest end. */
export type Deletion =
  | { readonly when: "then"; readonly at: Moment }
  | { readonly when: "withdrawn" }
  | { readonly when: "handled" | "after-event"; readonly at?: Moment };

/** What a record and the proof after it have in common. */
export interface HeldEvidence {
  /** Its title, purpose, legal basis and periods stand in the form's declaration. */
  readonly form: string;
  readonly id: string;
  readonly consents: readonly HeldConsent[];
  /** Site, page and network that it was sent from; or the import that it was brought in with. */
  readonly origin: Origin;
  /** The version of the privacy notice that was in force. */
  readonly notice: string;
  readonly askedAt: Moment;
  readonly mailed?: { readonly at: Moment; readonly messageId: string };
  readonly confirmedAt?: Moment;
  readonly receivedAt?: Moment;
  /** When its address was changed; it was asked and mailed under the one before. */
  readonly movedAt?: readonly Moment[];
  /** When confirmation mails went out lately; kept for the caps. */
  readonly sent?: readonly Moment[];
}

export interface HeldRecord extends HeldEvidence {
  readonly state: Stored["state"];
  readonly language: Language;
  readonly email: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly deletion: Deletion;
  /** The consent by which mail of a list goes to them. */
  readonly list?: string;
  /** The use is restricted since: on no list, and its deletion pauses. */
  readonly restrictedAt?: Moment;
  /** The mail that is still owed. */
  readonly owes?: string;
  /** When it is reminded of, and when staff was told of it. */
  readonly remindAt?: Moment;
  readonly staffMails?: readonly Moment[];
  /** When a repeated sign-up was last answered. */
  readonly told?: Moment;
  /** Since when no mail may go to it. */
  readonly unreachableAt?: Moment;
}

/** The pseudonymous proof of what has ended: to establish or defend claims (GDPR 17(3)(e)). */
export interface HeldProof extends HeldEvidence {
  readonly ending?: NonNullable<Proof["ending"]>;
  readonly deletion: Deletion & { readonly when: "then" };
}

export interface Held {
  readonly activities: readonly HeldRecord[];
  readonly proofs: readonly HeldProof[];
  /** What a law has the owner keep of what has ended. */
  readonly duties: readonly Dutiful[];
  readonly suppressed?: NonNullable<Standing["suppressed"]>;
  /** The last suppression that was lifted, and why. */
  readonly lifted?: NonNullable<Standing["lifted"]>;
  /** How many mails came back for a while. */
  readonly softBounces: number;
  readonly restricted?: { readonly at: Moment };
}

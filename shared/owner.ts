// What an owner states about themselves once: read by pages, mails, notice and stack alike.

import type { Language, Localized } from "./locales/languages.ts";

export interface Stage {
  /** Where the forms are reached, when a host of one's own is set up for it, never a bare domain; else API Gateway's own address. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** Origins whose pages may embed the forms; `https://*.example.com` takes every subdomain. */
  readonly allowedOrigins: readonly string[];
  /** A hosted zone in the same account: DKIM and MAIL FROM records are then written there. */
  readonly hostedZone?: { readonly id: string; readonly name: string };
  /** Whether metrics, a dashboard and alarms are kept for this stage; they are unless this is `false`. */
  readonly watch?: boolean;
  /** Test mode: mail goes to these addresses, or domains written `@example.com`, and to nobody else. */
  readonly recipients?: readonly string[];
  /** Sign-ups taken in an hour, from one network (an address without its last part) and in all; 100,000 each by default. */
  readonly caps?: { readonly network: number; readonly stack: number };
  /** Seconds that our own page must have been shown before its form is taken without a question; 2 by default. */
  readonly minimumSeconds?: number;
  /** An SES identity that exists already, by its domain or address: none is created then. */
  readonly existingIdentity?: string;
}

/** The notice's own parts, in their order. */
export type NoticePart =
  | "controller"
  | "forms"
  | "stored"
  | "origin"
  | "recipients"
  | "cookies"
  | "logs"
  | "copies"
  | "rights";

/** A section of the owner's in the notice: their site's cookies, analytics, security. */
export interface OwnSection {
  /** The part behind which it stands; several behind one keep their order. */
  readonly after: NoticePart;
  readonly title: Localized;
  /** Paragraphs, parted by an empty line. */
  readonly text: Localized;
}

/** A company that processes form data for the owner beside AWS: the mail host of staff's inboxes, say (GDPR 28). */
export interface Processor {
  readonly name: string;
  /** What it does, as a few words without a full stop. */
  readonly task: Localized;
  /** Where, and outside the EEA on which ground (GDPR 44 to 49). */
  readonly place: Localized;
}

export interface Owner {
  readonly organisation: {
    readonly name: string;
    /** The imprint's lines, as they stand under every mail (§ 5 DDG). */
    readonly imprint: readonly string[];
    readonly site: string;
  };
  /** Where people reach a human, and where staff mail goes. */
  readonly staffAddress: string;
  readonly dataProtectionOfficer: { readonly name: string; readonly email: string };
  readonly authority: { readonly name: Localized; readonly site: string };
  /** The domains that the privacy notice applies to. */
  readonly noticeDomains: readonly string[];
  /** What the privacy notice says besides what Assent knows. */
  readonly notice?: { readonly sections?: readonly OwnSection[]; readonly processors?: readonly Processor[] };
  /** Who is mailed when an alarm goes off; each must confirm AWS's mail once. Without it alarms are only shown. */
  readonly alarms?: { readonly recipients: readonly string[] };
  readonly sender: { readonly name: string; readonly address: string };
  /** The languages offered; the first is the fallback. */
  readonly languages: readonly [Language, ...Language[]];
  /** IANA name of the zone in which mails and pages give times. */
  readonly timeZone: string;
  /** `#rrggbb`: buttons and links take it, text on it turns black or white by contrast. */
  readonly colour: string;
  /** An SVG element, shown at the top of every page; without it the organisation's name stands there. */
  readonly logo?: string;
  /** Stages side by side in one account, by name; `local` is this machine. */
  readonly stages: Readonly<Record<string, Stage>>;
}

/** States the owner's settings; a missing or misspelt one does not compile. */
export const defineOwner = (owner: Owner): Owner => owner;

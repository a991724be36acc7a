// How a person's mailbox stands: whether it may be written to at all, and which mails it sent back for a while.

import type { Moment } from "../../kit/moment.ts";

/** Why nothing is sent to a person any more but what they ask for to use a right. */
export type Cause = "bounced" | "complained" | "objected";

/**
 * Pseudonymous, under the person's key, with no address in it: so it outlives an erasure, and who was suppressed is
 * not written to when somebody imports their address again.
 */
export interface Standing {
  readonly schema: 1;
  readonly suppressed?: { readonly why: Cause; readonly at: Moment };
  /** Message ids of mails that bounced softly; told twice, each counts once. */
  readonly softBounces?: ReadonlySet<string>;
  /** The last suppression that was lifted: who writes to somebody again must be able to say why. */
  readonly lifted?: Lifted;
  readonly expiresAt?: Moment;
}

/** What is kept of a suppression that came to an end because the person wanted it. */
export interface Lifted {
  readonly why: Cause;
  readonly since: Moment;
  readonly at: Moment;
  /** The operator's words; without an address. */
  readonly reason: string;
  /** When the person asked for it. */
  readonly received?: Moment;
  /** How long this is kept. */
  readonly until: Moment;
}

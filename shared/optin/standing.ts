// How a person's mailbox stands: whether it may be written to at all, and which mails it sent back for a while.

import type { Moment } from "../kit/moment.ts";

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
  readonly expiresAt?: Moment;
}

// What may become of a debt when its mail is to be sent.

import type { Moment } from "../kit/moment.ts";
import type { Confirmed, Debt } from "./record.ts";

/** Why a mail is owed no longer: the cap is reached, the matter is settled, nobody waits for it, or the person is suppressed or restricted. */
export type Needless = "capped" | "superfluous" | "stale" | "suppressed" | "restricted";

export type Reaction =
  | { readonly outcome: "send"; readonly debt: Debt }
  /** To be sent, but not before `until`. */
  | { readonly outcome: "hold"; readonly until: Moment }
  /** The person is on the list already: they are told so, once a day, and this submission is not kept. */
  | { readonly outcome: "tell"; readonly confirmed: Confirmed }
  | { readonly outcome: "drop"; readonly why: Needless }
  | { readonly outcome: "nothing" };

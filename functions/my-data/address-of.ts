// Where a receipt goes: the address of the newest thing that is held about a person, in its language.

import type { Known } from "../../shared/optin/known.ts";
import type { Stored } from "../../shared/optin/record.ts";

/** Nothing, where only proofs are left: they know no address. */
export const addressOf = ({ records }: Known): Pick<Stored, "email" | "language"> | undefined =>
  records.toSorted((one, other) => other.askedAt - one.askedAt)[0];

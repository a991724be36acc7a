// How a record comes to its end: its sealed proof takes its place, and beside it what a law has the owner keep.

import type { Form } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import { type Retained, retainedOf } from "./duty.ts";
import { proofOf } from "./proof/proof.ts";
import { sealed } from "./proof/seal.ts";
import type { Ending, InForce, Proof, Stored } from "./record.ts";

/**
 * Decision 005: what the table's TTL may delete by itself has beside it from the beginning what is to remain of it. Ended
 * earlier, it writes the same again.
 */
export const aside = (form: Form, record: InForce): { readonly proof?: Proof; readonly retained?: Retained } => {
  if (record.expiresAt === undefined) return {};
  const retained = retainedOf(form, record, record.expiresAt);
  return { proof: proofOf(form, record), ...(retained && { retained }) };
};

/**
 * What stands instead of a record that ended. A record that a newer one replaces goes on in that one. `noted`: when it ended
 * here, where it counts as ended before.
 */
export const closed = (
  secret: string,
  form: Form,
  record: Stored,
  ending: { readonly why: Ending; readonly at: Moment },
  noted = ending.at,
): { readonly proof: Proof; readonly retained?: Retained } => {
  const proof = sealed(secret, proofOf(form, record, ending, noted));
  const retained = ending.why === "superseded" ? undefined : retainedOf(form, record, ending.at);
  return { proof, ...(retained && { retained }) };
};

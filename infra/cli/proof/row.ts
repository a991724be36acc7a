// One consent as the contract's JSON tells it: times in UTC to the second, whatever is absent as null.

import { iso, type Moment } from "../../../shared/kit/moment.ts";
import type { Exhibit } from "../../../shared/optin/proof/evidence.ts";
import { broughtRow } from "./brought.ts";

const at = (moment: Moment | undefined): string | null => (moment === undefined ? null : iso(moment));

/** When it was confirmed. Of somebody taken in by their operator's word: what that says, which may be nothing. */
const confirmed = ({ origin, confirmedAt }: Exhibit["evidence"]): Moment | undefined =>
  origin.import?.statement === undefined ? confirmedAt : origin.import.confirmedAt;

/** CONTRACT.md, "Commands that scripts use"; the order of the members is the order in which things happened. */
export const rowOf = ({ evidence, consent, agreed, wording, verified, ended }: Exhibit) => ({
  form: evidence.form,
  consent,
  text: wording ?? evidence.origin.import?.consentText ?? null,
  version: agreed.version,
  language: agreed.language,
  attested: agreed.attested,
  given: agreed.given,
  askedAt: at(evidence.askedAt),
  mailedAt: at(evidence.mailed?.at),
  messageId: evidence.mailed?.messageId ?? null,
  confirmedAt: at(confirmed(evidence)),
  withdrawnAt: at(agreed.withdrawnAt),
  verified: verified ?? null,
  // A withdrawal is told above. Ended by itself, it may be that nothing kept tells when.
  ...(ended && ended.why !== "withdrawn" && { ended: { why: ended.why, at: at(ended.at) } }),
  // The mail went to the address whose key comes first.
  ...(evidence.moved && { moved: evidence.moved.map((step) => ({ from: step.from, at: iso(step.at) })) }),
  ...(evidence.origin.import && { import: broughtRow(evidence.origin.import) }),
});

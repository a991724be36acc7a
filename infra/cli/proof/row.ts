// One consent as the contract's JSON tells it: times in UTC to the second, whatever is absent as null.

import { iso, type Moment } from "../../../shared/kit/moment.ts";
import type { Exhibit } from "../../../shared/optin/evidence.ts";

const at = (moment: Moment | undefined): string | null => (moment === undefined ? null : iso(moment));

/** CONTRACT.md, "Commands that scripts use"; the order of the members is the order in which things happened. */
export const rowOf = ({ evidence, consent, agreed, wording, verified }: Exhibit) => ({
  form: evidence.form,
  consent,
  text: wording ?? null,
  version: agreed.version,
  language: agreed.language,
  attested: agreed.attested,
  given: agreed.given,
  askedAt: at(evidence.askedAt),
  mailedAt: at(evidence.mailed?.at),
  messageId: evidence.mailed?.messageId ?? null,
  confirmedAt: at(evidence.confirmedAt),
  withdrawnAt: at(agreed.withdrawnAt),
  verified: verified ?? null,
});

// Whether staff is told of inquiries: in test mode only the stage's recipients are mailed.

import { isAmong } from "../../../../shared/aws/mailer.ts";
import type { Forms } from "../../../../shared/forms/define.ts";
import type { Owner, Stage } from "../../../../shared/owner.ts";
import { amiss, type Finding, type Found, look, ok } from "./finding.ts";

const found = ({ staffAddress }: Owner, { recipients }: Stage): Found => {
  if (recipients === undefined) return ok(`inquiries are mailed to ${staffAddress}`);
  if (isAmong(recipients, staffAddress)) return ok(`in test mode, and ${staffAddress} is among its recipients`);
  return amiss(
    `in test mode, and ${staffAddress} is not among its recipients: inquiries wait unsent; add it to the stage's recipients in owner.ts and deploy`,
  );
};

/** No finding where no form takes inquiries. */
export const examineStaff = async (forms: Forms, owner: Owner, stage: Stage): Promise<readonly Finding[]> =>
  Object.values(forms).some(({ inquiry }) => inquiry !== undefined)
    ? [await look("staff mail", async () => found(owner, stage))]
    : [];

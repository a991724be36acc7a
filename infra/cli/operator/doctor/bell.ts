// Whether anybody is told when an alarm goes off.

import type { Owner, Stage } from "../../../../shared/owner.ts";
import { amiss, type Finding, type Found, look, ok } from "./finding.ts";

/**
 * Read from the owner's settings, which made the stack. Who has confirmed AWS's mail only SNS knows; a client for one
 * question is not worth its weight, so the question is printed.
 */
const found = (owner: Owner, { watch }: Stage): Found => {
  if (watch === false) return amiss("this stage is not watched; take `watch: false` out of owner.ts and deploy");
  const recipients = owner.alarms?.recipients ?? [];
  if (recipients.length === 0) return amiss("nobody is told; name alarms.recipients in owner.ts and deploy");
  return ok(
    `mailed to ${recipients.join(", ")}; who has not confirmed AWS's mail shows as PendingConfirmation in: aws sns list-subscriptions`,
  );
};

export const examineBell = (owner: Owner, stage: Stage): Promise<Finding> =>
  look("alarms", async () => found(owner, stage));

// The use-case of the emergency brake: too many bounces or complaints in a day hold all new confirmation mail.

import { hours, type Moment } from "../kit/moment.ts";
import { type Cause, hourOf, judge } from "./brake.ts";
import type { Brakes } from "./ports.ts";

/**
 * Looks at the last 24 hours and holds new confirmation mail when the sender's reputation is at stake; it stays owed until
 * an operator releases it. Gives the cause when it has just been put on.
 */
export const pull = async (brakes: Brakes, now: Moment): Promise<Cause | undefined> => {
  const [brake, tallies] = await Promise.all([brakes.read(), brakes.tallies(hourOf(now - hours(24)))]);
  const cause = judge(tallies, brake);
  if (cause !== undefined) await brakes.hold(cause, now);
  return cause;
};

// The second chance of a confirmation that owes no mail: what its function would have done after it, had it not died.

import type { Moment } from "../kit/moment.ts";
import { released } from "./debt.ts";
import type { World } from "./ports.ts";
import type { Stored } from "./record.ts";
import { supersede } from "./supersede.ts";
import { endMail } from "./suppression/feedback.ts";

/** Where a welcome is owed its delivery does this; here nothing else would come back to the record. */
export const settle = async (
  world: Pick<World, "forms" | "now" | "records" | "secrets">,
  record: Stored,
  now: Moment,
): Promise<"settled" | "nothing"> => {
  const isLookedAt = record.state === "confirmed" && record.owes === undefined;
  if (!isLookedAt || record.dueAt === undefined || record.dueAt > now) return "nothing";
  const { standing } = await supersede(world, record);
  if (standing?.suppressed !== undefined) await endMail(world, record.person);
  // Was it the older one, it is closed by now, and this finds nothing to change.
  await world.records.move(record, { after: { ...released(record), revision: record.revision + 1 } });
  return "settled";
};

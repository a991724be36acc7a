// The use-case of lifting a suppression: only for who wants it in person, with a reason that is kept.

import { endOf, yearsToYearEnd } from "../../forms/period.ts";
import { hours, type Moment } from "../../kit/moment.ts";
import type { World } from "../ports.ts";
import { endMail } from "./feedback.ts";
import type { Standing } from "./standing.ts";
import { reachable } from "./unreachable.ts";

/** How long it is kept why somebody is written to again: as long as a claim about it can be brought. */
const kept = yearsToYearEnd(3);

export interface Wish {
  /** The operator's words; without an address. */
  readonly reason: string;
  /** When the person asked for it, to the day. */
  readonly received?: Moment | undefined;
}

export type Lift =
  | { readonly outcome: "lifted"; readonly was?: Required<Standing>["suppressed"]; readonly listed: readonly string[] }
  /** Nothing of this person is suppressed. */
  | { readonly outcome: "nothing" }
  /** Who complained or objected has said no: it takes their own later word to go back on it (GDPR 7(1), 21(3)). */
  | { readonly outcome: "not asked"; readonly was: Required<Standing>["suppressed"] };

type Ports = Pick<World, "forms" | "journal" | "now" | "records" | "secrets">;

/** Writes to a person are allowed again, and what stands confirmed is on its list again. Tried again, it finishes what was begun. */
export const lift = async (world: Ports, person: string, { reason, received }: Wish): Promise<Lift> => {
  const { standing, records } = await world.records.everything(person);
  const was = standing?.suppressed;
  const now = world.now();
  if (was !== undefined) {
    const isAsked = received !== undefined && received <= now && received + hours(24) > was.at;
    if (was.why !== "bounced" && !isAsked) return { outcome: "not asked", was };
    const asked = received === undefined ? {} : { received };
    const until = endOf(kept, now);
    const lifted = { why: was.why, since: was.at, at: now, reason, ...asked, until };
    if (!(await world.records.lift(person, lifted))) return lift(world, person, { reason, received });
    await world.journal.note({ what: "reachable", person, at: now });
  }
  const listed: string[] = [];
  for (const record of records) {
    const form = world.forms[record.form];
    if (record.state !== "confirmed" || record.unreachable === undefined || form === undefined) continue;
    const after = reachable(form, record);
    if (await world.records.move(record, { after })) listed.push(record.form);
  }
  // Mail came back again meanwhile: nobody who may not be written to is left on a list.
  if ((await world.records.everything(person)).standing?.suppressed !== undefined) await endMail(world, person);
  return was === undefined && listed.length === 0
    ? { outcome: "nothing" }
    : { outcome: "lifted", ...(was && { was }), listed };
};

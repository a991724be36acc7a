// Of all that a person confirmed about one matter, the newest stands; the older ones are closed.

import { closed } from "./close.ts";
import type { Known } from "./known.ts";
import { isSameMatter } from "./matter.ts";
import type { World } from "./ports.ts";
import { type Confirmed, isOver, type Stored } from "./record.ts";
import { handing } from "./seats/place.ts";

/** How often closing is tried again when it collides with another change. */
const tries = 8;

/**
 * Closes what the person confirmed earlier about the same. Read after the confirmation's own write, so that of two at
 * the same moment at least the later one sees both; either may turn out to be the older. Gives what
 * it read.
 */
export const supersede = async (
  world: Pick<World, "forms" | "now" | "records" | "secrets">,
  of: Pick<Stored, "person" | "form" | "id" | "answers">,
): Promise<Known> => {
  const form = world.forms[of.form];
  if (form === undefined) throw new Error(`records belong to the form ${of.form}, which is not registered`);
  const secret = await world.secrets.person();
  for (let attempt = 0; attempt < tries; attempt++) {
    const now = world.now();
    const known = await world.records.everything(of.person);
    const confirmed = known.records.filter(
      (record): record is Confirmed =>
        record.state === "confirmed" && isSameMatter(form, record, of) && !isOver(record, now),
    );
    const [newest, ...older] = confirmed.sort(newestFirst);
    const ending = { why: "superseded", at: now } as const;
    const done = await Promise.all(
      older.map(async (record) => {
        const seat = await handing(world, form, record, newest);
        return world.records.move(record, { ...closed(secret, form, record, ending), seat });
      }),
    );
    if (done.every(Boolean)) return known;
  }
  throw new Error("the records kept changing while older ones were closed");
};

const newestFirst = (one: Confirmed, other: Confirmed): number =>
  other.confirmedAt - one.confirmedAt || (one.id < other.id ? 1 : -1);

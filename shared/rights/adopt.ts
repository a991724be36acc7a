// Applying the journal to a restored table, before it serves anybody: what was withdrawn, erased or blocked since is so again.

import type { Moment } from "../kit/moment.ts";
import { endRecord } from "../optin/end-record.ts";
import { endMail } from "../optin/feedback.ts";
import type { Entry, Journal } from "../optin/journal.ts";
import { pauseAll } from "../optin/pause.ts";
import { countsFrom } from "../optin/received.ts";
import type { Stored } from "../optin/record.ts";
import { undo } from "../optin/undo.ts";
import { reachable } from "../optin/unreachable.ts";
import { leave } from "../optin/withdraw.ts";
import { erase } from "./erase.ts";
import type { RightsWorld } from "./people.ts";
import { apart, stillAt } from "./restored-keys.ts";
import { lift } from "./restrict.ts";
import { restrictAlike } from "./restrict-alike.ts";
import { takenBack } from "./taken-back.ts";

/** How many entries there were of each kind, and how many of them changed something in the table. */
export type Adopted = Readonly<Record<Entry["what"], { readonly entries: number; readonly applied: number }>>;

const kinds = ["withdrawn", "undone", "suppressed", "reachable", "restricted", "lifted", "erased", "moved"] as const;

/**
 * Applies every entry since a moment, oldest first, as of its own time, and notes nothing anew; done again it changes
 * nothing. `since` is the moment that the table was restored to, or any earlier one that the journal still reaches.
 */
export const adopt = async (around: RightsWorld, journal: Pick<Journal, "since">, since: Moment): Promise<Adopted> => {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, { entries: 0, applied: 0 }])) as {
    [K in Entry["what"]]: { entries: number; applied: number };
  };
  /** Under which older keys somebody stands in the restored table who changed their address since. */
  const earlier = new Map<string, readonly string[]>();
  const isTakenBack = await takenBack(journal, since);
  for await (const entry of journal.since(since)) {
    const count = counts[entry.what];
    count.entries += 1;
    if (isTakenBack(entry)) continue;
    const world = { ...around, records: apart(around.records), now: () => entry.at, journal: { note: async () => {} } };
    const all = [entry.person, ...(earlier.get(entry.person) ?? [])];
    const known = entry.what === "moved" ? await stillAt(world.records, all, entry.at) : all;
    if (entry.what === "moved") earlier.set(entry.to, [...(earlier.get(entry.to) ?? []), ...known]);
    const done: boolean[] = [];
    for (const person of known) done.push(await apply(world, { ...entry, person }));
    count.applied += Number(done.includes(true));
  }
  return counts;
};

const arrived = ({ at, received: from = at, until: to = from }: Extract<Entry, { what: "withdrawn" }>) => ({
  from,
  to,
});

const endOne = (world: RightsWorld, record: Stored, received?: Moment): Promise<boolean> => {
  const form = world.forms[record.form];
  if (form === undefined) throw new Error(`a record belongs to the form ${record.form}, which is not registered`);
  const at = countsFrom(record, received === undefined ? undefined : { from: received }, world.now());
  return endRecord(world, form, record, "erased", { records: [record], proofs: [] }, { at });
};

/** What could not be written to can be again, and is on its list. */
const listAgain = async (world: RightsWorld, record: Stored): Promise<unknown> => {
  const form = world.forms[record.form];
  if (form === undefined || record.state !== "confirmed" || record.unreachable === undefined) return undefined;
  return world.records.move(record, { after: reachable(form, record) });
};

const apply = async (world: RightsWorld, entry: Entry): Promise<boolean> => {
  const { person } = entry;
  const { records, standing, restricted } = await world.records.everything(person);
  const older = records.filter(({ askedAt }) => askedAt <= entry.at);
  switch (entry.what) {
    case "withdrawn":
      // What they agreed to after that stays.
      return leave(world, { ...entry, received: arrived(entry) });
    case "undone":
      return (await undo(world, entry)) === "undone";
    case "suppressed":
      // It was lifted after that already, as the restored table knows; if in the same second, the journal says so next.
      if ((standing?.lifted?.at ?? 0) > entry.at) return false;
      await world.records.suppress(person, { why: entry.why, at: entry.at });
      await (entry.why === "objected" ? undefined : endMail(world, person));
      return standing?.suppressed === undefined;
    case "reachable": {
      const suppressed = standing?.suppressed;
      if (suppressed === undefined || suppressed.at > entry.at) return false;
      const lifted = { why: suppressed.why, since: suppressed.at, at: entry.at, reason: "restored", until: entry.at };
      if (!(await world.records.lift(person, lifted))) return false;
      await Promise.all(records.map((record) => listAgain(world, record)));
      return true;
    }
    case "restricted":
      if (older.length === 0) return false;
      await world.people.restrict(person, entry.at);
      await pauseAll(world, person);
      return restricted === undefined;
    case "lifted":
      return (await lift(world, person)).outcome === "lifted";
    case "erased": {
      if (older.length === records.length) {
        const { others } = await erase(world, person, { never: false, received: entry.received });
        return older.length + others > 0;
      }
      // What came in after the erasure, to a table that served too early, is a new submission.
      await Promise.all(older.map((record) => endOne(world, record, entry.received)));
      return older.length > 0;
    }
    case "moved":
      // The new address is not in the journal: what is restored stands under the old key, and the later entries find it there.
      return restrictAlike(world, person, entry.to);
  }
};

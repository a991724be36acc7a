// One entry of the journal, done again to a restored table as of its own time.

import type { Moment } from "../kit/moment.ts";
import { endRecord } from "../optin/end-record.ts";
import type { Entry } from "../optin/journal.ts";
import { countsFrom } from "../optin/received.ts";
import type { Stored } from "../optin/record.ts";
import { pauseAll } from "../optin/restriction/pause.ts";
import { endMail } from "../optin/suppression/feedback.ts";
import { reachable } from "../optin/suppression/unreachable.ts";
import { undo } from "../optin/undo/undo.ts";
import { leave } from "../optin/withdraw.ts";
import { erase } from "./erase.ts";
import type { RightsWorld } from "./people.ts";
import { lift } from "./restrict.ts";
import { restrictAlike } from "./restrict-alike.ts";

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

/** Gives whether that changed anything. The world's clock stands at the entry, and its journal notes nothing. */
export const reapply = async (world: RightsWorld, entry: Entry): Promise<boolean> => {
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

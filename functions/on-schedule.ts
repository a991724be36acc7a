// The sure path to everything owed at a time: what is due is worked off, whatever the stream lost.

import type { Context } from "aws-lambda";
import { tendErrands } from "../shared/access/tend-errands.ts";
import type { AccessWorld } from "../shared/access/world.ts";
import { hourOf } from "../shared/brake/brake.ts";
import { mailsAmong } from "../shared/brake/counting.ts";
import { pull } from "../shared/brake/pull.ts";
import { tendDue } from "../shared/optin/tend.ts";
import { openKeeping } from "./kit/keep-notices.ts";
import { openLibrary } from "./kit/library.ts";
import { note, noteFailure, noteMailed } from "./kit/log.ts";
import { openWorld } from "./kit/post.ts";

/** Time kept back, in milliseconds, to finish what is under way when the function's own time runs out. */
const reserve = 10_000;

/** Tends what is due; fails at the end if anything did, so that the function's own error count raises the alarm. */
export const onSchedule =
  (world: AccessWorld) =>
  async (remaining: () => number): Promise<void> => {
    const why = await pull(world.brakes, world.now());
    if (why !== undefined) note("brake", { why });
    const mayGoOn = () => remaining() > reserve;
    // First, for they are few, somebody waits for them, and no crowd of sign-ups may stand before a right.
    const errands = await tendErrands(world, mayGoOn);
    const { counts: tended, mailed, overdue, faults: failed } = await tendDue(world, mayGoOn);
    const counts = { ...errands.counts, ...tended };
    const faults = [...errands.faults, ...failed];
    noteMailed(mailed);
    note("tended", { ...counts, overdue });
    const sent = mailsAmong(counts);
    if (sent > 0) await world.brakes.count(hourOf(world.now()), { sent });
    for (const fault of faults.slice(0, 3)) noteFailure("not tended", fault);
    if (faults.length > 0) throw new Error(`${faults.length} of what was due failed and is put off`);
  };

let opened: ReturnType<typeof onSchedule> | undefined;
let keepNotices: ReturnType<typeof openKeeping> | undefined;
let isFirst = true;
export const handler = async (_event: unknown, context: Context): Promise<void> => {
  opened ??= onSchedule(openWorld());
  // The first run of a life has waited for its start already: the notices wait for the second, a minute later.
  if (!isFirst) {
    keepNotices ??= openKeeping(openLibrary());
    await keepNotices();
  }
  isFirst = false;
  await opened(() => context.getRemainingTimeInMillis());
};

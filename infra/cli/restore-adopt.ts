// `assent restore adopt`: applies to a restored table what people withdrew, restricted and had erased since, before it serves.

import { iso } from "../../shared/kit/moment.ts";
import { lives } from "../../shared/lives.ts";
import { adopt } from "../../shared/rights/adopt.ts";
import { readMoment } from "./audience/import-moment.ts";
import { defineCommand } from "./command.ts";
import { cannot, wrongCall } from "./failure.ts";
import type { Operator } from "./operator/operator.ts";
import { table } from "./text.ts";

/** A table that functions name may be answering somebody from its old state this very moment. */
const asideFrom = async ({ table: served, beside }: Operator, name: string) => {
  if (name === served)
    throw cannot(
      `${name} is the table that this stack serves; restore under another name, adopt that, and put it in place`,
    );
  const ports = beside(name);
  try {
    await ports.records.everything("nobody");
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ResourceNotFoundException") throw error;
    throw cannot(`there is no table ${name} in this account and region`);
  }
  return ports;
};

export const restoreAdopt = defineCommand({
  name: "restore adopt",
  arguments: [],
  options: {
    table: { type: "string", value: "NAME", help: "the restored table, which no function uses yet (mandatory)" },
    since: {
      type: "string",
      value: "TIME",
      help: "the moment it was restored to; all that the journal holds if not given",
    },
  },
  help: "Makes a restored table fit to serve: applies withdrawals, restrictions and erasures since",
  async run({ options, open }) {
    if (options.table === undefined) throw wrongCall("name the restored table with --table");
    const operator = await open();
    const now = operator.now();
    const reach = now - lives.journal * 86_400;
    const since = options.since === undefined ? reach : readMoment(options.since);
    if (since === undefined || since > now) throw wrongCall(`--since is a time until now, not “${options.since}”`);
    if (since < reach)
      throw cannot(`the journal reaches back to ${iso(reach)}; a table from before that cannot be adopted`);
    const counts = await adopt({ ...operator, ...(await asideFrom(operator, options.table)) }, operator.journal, since);
    const rows = Object.entries(counts).map(([what, { entries, applied }]) => [
      what,
      `${entries} noted, ${applied} changed something`,
    ]);
    const text = `Adopted ${options.table}, with all that was noted since ${iso(since)}:\n${table(rows)}\n
It may serve now. Until it does, close the ways in, and adopt once more just before; the runbook's section “A restored table” has the steps.`;
    return { json: { status: "adopted", table: options.table, since: iso(since), counts }, text };
  },
});

// `assent requests`, `requests open`, `requests close`: what reached staff, and until when it must be answered.

import { open as enter, finished, rightsAsked } from "../../../shared/rights/requests.ts";
import { defineCommand } from "../command.ts";
import { cannot, wrongCall } from "../failure.ts";
import { table } from "../text.ts";
import { openCase } from "./case.ts";
import { noteFrom, staffName, staffOptions } from "./received.ts";
import { requestRow, requestTold } from "./row.ts";

const order = { overdue: 0, open: 1, done: 2 };

export const requests = defineCommand({
  name: "requests",
  arguments: [],
  options: { all: { type: "boolean", help: "also those that are done, for as long as they are kept" } },
  help: "What people asked of staff and is open, what is overdue first",
  async run({ options, open }) {
    const operator = await open();
    const now = operator.now();
    const rows = (await operator.requests.all())
      .filter(({ expiresAt }) => expiresAt > now)
      .map((request) => requestRow(request, now))
      .filter(({ status }) => options.all || status !== "done")
      .sort((one, other) => order[one.status] - order[other.status] || (one.due < other.due ? -1 : 1));
    const told = rows.map((row) => [...requestTold(row), row.person]);
    return { json: rows, text: rows.length === 0 ? "Nothing is open." : table(told) };
  },
});

export const requestsOpen = defineCommand({
  name: "requests open",
  arguments: ["ADDRESS"],
  options: {
    what: { type: "string", value: "RIGHT", choices: rightsAsked, help: `${rightsAsked.join(", ")} (mandatory)` },
    ...staffOptions,
  },
  help: "Enters a request that cannot be answered at once; the person's command answers it later",
  async run({ arguments: [typed], options, open, say }) {
    const what = rightsAsked.find((right) => right === options.what);
    if (what === undefined) throw wrongCall(`say with --what it is: ${rightsAsked.join(", ")}`);
    const { operator, person, received, by } = await openCase({ typed, options, open, say });
    const request = await enter(operator, { what, person: person.key, received: received.from, by });
    const row = requestRow(request, operator.now());
    return { json: row, text: table([requestTold(row)]) };
  },
});

export const requestsClose = defineCommand({
  name: "requests close",
  arguments: ["ID"],
  options: {
    note: {
      type: "string",
      value: "TEXT",
      help: "what was done, without an address; it is kept, and shown to them (mandatory)",
    },
    by: staffOptions.by,
  },
  help: "Notes that a request was answered by hand",
  async run({ arguments: [id], options, open }) {
    const [note, by] = [noteFrom(options.note), staffName(options.by)];
    const operator = await open();
    const request = (await operator.requests.all()).find((one) => one.id === id);
    const done = { at: operator.now(), by, outcome: "closed", note } as const;
    if (request === undefined || !(await operator.requests.finish(finished(request, done))))
      throw cannot(`no request ${id} is open; “assent requests” shows those that are`);
    const row = requestRow({ ...request, done }, operator.now());
    return { json: row, text: table([requestTold(row)]) };
  },
});

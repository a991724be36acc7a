// A request as an operator is shown it: what, since when, until when, and who did it.

import { iso, type Moment } from "../../../shared/kit/moment.ts";
import type { Request } from "../../../shared/rights/requests.ts";

export const requestRow = ({ id, what, person, received, due, opened, done }: Request, now: Moment) => ({
  ...{ id, what, person, received: iso(received), due: iso(due) },
  status: done ? ("done" as const) : due < now ? ("overdue" as const) : ("open" as const),
  ...{ openedAt: iso(opened.at), openedBy: opened.by },
  ...{ doneAt: done ? iso(done.at) : null, doneBy: done?.by ?? null },
  ...{ outcome: done?.outcome ?? null, note: done?.note ?? null },
});

export type RequestRow = ReturnType<typeof requestRow>;

const statusTold = ({ status, due, doneAt, doneBy, outcome, note }: RequestRow): string => {
  if (status === "done") return [`${outcome} ${doneAt} by ${doneBy}`, ...(note === null ? [] : [note])].join(": ");
  return `${status === "overdue" ? "OVERDUE, was due" : "due"} ${due.slice(0, 10)}`;
};

/** One line of the table of requests. */
export const requestTold = (row: RequestRow): readonly string[] => [
  row.id,
  row.what,
  `received ${row.received.slice(0, 10)}`,
  statusTold(row),
];

/** How to go on with what stays open. */
export const openTold = ({ id, due }: RequestRow): string =>
  `Request ${id} is entered and open, due ${due.slice(0, 10)}: the same command with other words answers it, or “assent requests close ${id} --note TEXT”.`;

// Which withdrawals in the journal were undone, so that none of the two is applied to a restored table.

import type { Moment } from "../kit/moment.ts";
import type { Entry, Journal } from "../optin/journal.ts";

const nameOf = ({ person, form, consent }: Extract<Entry, { form: string }>, left: Moment): string =>
  [person, form, consent, left].join(" ");

/**
 * To be asked about each entry since that moment once: an undoing takes one withdrawal of its name and moment back and no
 * other. So who left, came back and left again within one second has left, in whatever order these were noted.
 */
export const takenBack = async (journal: Pick<Journal, "since">, since: Moment): Promise<(entry: Entry) => boolean> => {
  const undoings = new Map<string, number>();
  const count = (name: string, by: number): number => {
    const before = undoings.get(name) ?? 0;
    undoings.set(name, before + by);
    return before;
  };
  for await (const entry of journal.since(since)) if (entry.what === "undone") count(nameOf(entry, entry.left), 1);
  return (entry) => entry.what === "withdrawn" && count(nameOf(entry, entry.at), -1) > 0;
};

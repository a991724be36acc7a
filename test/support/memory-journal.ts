// The journal in memory: what was noted, in order.

import type { Entry, Journal } from "../../shared/optin/journal.ts";

export const openMemoryJournal = (): Journal => {
  const entries: Entry[] = [];
  return {
    async note(entry) {
      entries.push(Object.freeze({ ...entry }));
    },
    async *since(moment) {
      yield* entries.filter(({ at }) => at >= moment).toSorted((one, other) => one.at - other.at);
    },
  };
};

// The counts of an import: while it runs, a line now and then with the rate, and what it came to.

import type { Done, Outcome } from "./import-report.ts";

export interface Tally {
  readonly add: (done: Done) => void;
  readonly counts: () => Readonly<Record<Outcome, number>> & { readonly lines: number };
  /** How many were refused for what. */
  readonly refusals: () => Readonly<Record<string, number>>;
}

/** So many refused lines are named in the terminal; the report names them all. */
const shown = 10;
/** Milliseconds between two lines of progress. */
const every = 5000;

const grouped = (count: number): string => count.toLocaleString("en");

const told = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([name, count]) => name !== "lines" && count > 0)
    .map(([name, count]) => `${grouped(count)} ${name}`)
    .join(", ");

/** Counts, and says on the way what an operator wants to see. `clock` gives milliseconds. */
export const openTally = (say: (line: string) => void, clock: () => number): Tally => {
  const counts = { lines: 0, imported: 0, asked: 0, kept: 0, refused: 0 };
  const refusals: Record<string, number> = {};
  const began = clock();
  let last = began;
  return {
    counts: () => ({ ...counts }),
    refusals: () => ({ ...refusals }),
    add({ line, outcome, why, reason }) {
      counts.lines += 1;
      counts[outcome] += 1;
      if (outcome === "refused") {
        refusals[why] = (refusals[why] ?? 0) + 1;
        if (counts.refused <= shown) say(`line ${line} refused: ${reason}`);
        if (counts.refused === shown) say("further refused lines are named in the --report alone");
      }
      const now = clock();
      if (now - last < every) return;
      last = now;
      const rate = Math.round(counts.lines / ((now - began) / 1000));
      say(`${grouped(counts.lines)} lines: ${told(counts)}; ${grouped(rate)} a second`);
    },
  };
};

/** The last word of an import. */
export const summary = (tally: Tally): string => {
  const { lines, ...outcomes } = tally.counts();
  const refused = told(tally.refusals());
  return `${grouped(lines)} ${lines === 1 ? "line" : "lines"}: ${told(outcomes) || "nothing"}${refused && ` (${refused})`}`;
};

// `assent stats`: the funnel of every form, drawn in the terminal.

import { defineCommand } from "../command.ts";
import { table } from "../text.ts";
import { type FormTally, type Place, tallyForms } from "./tally.ts";

const labels: readonly (readonly [Place, string])[] = [
  ["pending", "pending"],
  ["mailed", "  of them mailed"],
  ["expired", "expired, not deleted yet"],
  ["confirmed", "confirmed"],
  ["received", "received (single opt-in)"],
  ["withdrawn", "withdrawn"],
  ["superseded", "superseded by a newer one"],
  ["handled", "handled"],
  ["over", "over"],
  ["unconfirmed", "left before confirming (24 h)"],
  ["waiting", "wait for a mail"],
];

const widest = 40;

/** A bar of at most forty signs; whatever is not nothing has one. */
const bar = (count: number, most: number): string => "#".repeat(count === 0 ? 0 : Math.ceil((count / most) * widest));

const drawn = (form: string, tally: FormTally): string => {
  const shown = labels.filter(([place]) => tally[place] > 0 || place === "pending" || place === "confirmed");
  const most = Math.max(1, ...shown.map(([place]) => tally[place]));
  const digits = String(most).length;
  const rows = shown.map(([place, label]) => [
    `  ${label}`,
    String(tally[place]).padStart(digits),
    bar(tally[place], most),
  ]);
  const waits = tally.oldestWaiting === 0 ? "" : `\n  the oldest waits for ${Math.ceil(tally.oldestWaiting / 60)} min`;
  return `${form}\n${table(rows)}${waits}`;
};

export const stats = defineCommand({
  name: "stats",
  arguments: [],
  options: {},
  help: "How many submissions of each form are pending, confirmed, withdrawn … (reads the whole table)",
  async run({ open }) {
    const { forms, census, now } = await open();
    const tallies = await tallyForms(Object.keys(forms), census.people(), now());
    const text = Object.entries(tallies).map(([form, tally]) => drawn(form, tally));
    return { json: tallies, text: text.join("\n\n") };
  },
});

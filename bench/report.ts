// What the benchmarks found, as calm tables for a terminal.

import type { Measured } from "./costs/measured.ts";
import { idleLines, runningLines, totalOf } from "./costs/month.ts";
import { volumes } from "./costs/page.ts";
import { columns } from "./figures.ts";
import type { Answers } from "./running/answers.ts";
import type { Mark } from "./running/rate.ts";
import type { Tells } from "./running/tells.ts";
import type { Steps } from "./running/units.ts";
import type { Startups } from "./startup/startup.ts";

const ms = (value: number): string => value.toFixed(1);
const times = (value: number): string => `${value.toFixed(2)}×`;
const section = (title: string, table: string, note: string): string => `\n${title}\n\n${table}\n\n  ${note}\n`;

export const startupReport = ({ empty, functions }: Startups): string =>
  section(
    "Start-up in fresh processes, medians of interleaved rounds",
    columns([
      [
        "function",
        "kB",
        "bare kB",
        "import ms",
        "to answer ms",
        "bare ms",
        "ratio",
        "cpu ms",
        "cpu ratio",
        "with cache",
      ],
      ...functions.map((one) => [
        ...[one.function, one.kB, one.bareKB, ms(one.imported), ms(one.answered), ms(one.bare), times(one.ratio)],
        ...[ms(one.cpu), times(one.cpuRatio)],
        ...[times(one.cached)],
      ]),
    ]),
    `An empty handler takes ${ms(empty)} ms. "bare" is the same AWS calls made by the bare clients, bundled the same way; for notice, which makes none, the empty handler. "with cache": processor time with Node's compile cache in the asset, times that without.`,
  );

export const stepsReport = (steps: Steps): string =>
  section(
    "Each step of a visitor's way",
    columns([
      ["step", "write units", "read units", "AWS calls", "mails", "cpu ms", "log bytes"],
      ...Object.entries(steps).map(([name, step]) => [
        ...[name, step.written, step.read, step.calls, step.mails, ms(step.cpu), step.logged],
      ]),
    ]),
    "Per person, by ReturnConsumedCapacity on the embedded engine; a write that its condition refuses counts as DynamoDB charges it.",
  );

export const answersReport = (answers: Answers): string =>
  section(
    "Answers of warm functions, DynamoDB at 5 ms and SES at 40 ms",
    columns([
      ["", "p50 ms", "p95 ms", "quietest tenth"],
      ...Object.entries(answers).map(([name, { p50, p95, quietest }]) => [name, ms(p50), ms(p95), ms(quietest)]),
    ]),
    "The mail is sent behind the visitor's back, by the stream.",
  );

export const tellsReport = (tells: Tells): string =>
  section(
    "Who is known, by the time of an answer",
    columns([
      ["", "known ms", "unknown ms", "ratio"],
      ...Object.entries(tells).map(([name, { known, unknown, ratio }]) => [name, ms(known), ms(unknown), times(ratio)]),
    ]),
    'Medians of posts by turns, as above. "The very same": every answer, consent and language as they were sent before, which finds the record that stands (decision 115).',
  );

export const rateReport = (rate: readonly Mark[]): string =>
  section(
    "Sign-ups, each mailed, confirmed and welcomed, all functions in one process",
    columns([
      ["after", "per second", "cpu ms each", "heap MB", "rss MB"],
      ...rate.map((mark) => [mark.people, mark.perSecond.toFixed(0), ms(mark.cpu), mark.heap, mark.rss]),
    ]),
    "Rates are medians over the tenth of the way that ends there; the heap is what a collection leaves.",
  );

export const costsReport = (measured: Measured): string => {
  const idle = totalOf(idleLines(measured));
  const row = (signUps: number) => {
    const more = totalOf(runningLines(measured, signUps));
    return [
      signUps.toLocaleString("en"),
      (idle + more).toFixed(2),
      signUps ? ((more / signUps) * 1000).toFixed(4) : "–",
    ];
  };
  return section(
    "A month, in US dollars, no free tier",
    columns([["sign-ups", "together", "each 1,000"], ...volumes.map(row)]),
    "Part by part in docs/costs.md.",
  );
};

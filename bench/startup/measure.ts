// Start-up in fresh processes, all variants by turns, so that whatever else the machine does meets them alike.

import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { median } from "../figures.ts";

const run = promisify(execFile);
const fresh = join(import.meta.dirname, "fresh.mjs");

export interface Variant {
  readonly name: string;
  readonly bundle: string;
  readonly event: string;
}

/** In milliseconds: to the end of the import, and from the start of the process to the first answer. */
export interface Start {
  readonly imported: number;
  readonly answered: number;
  /** Processor time of the process until then. */
  readonly cpu: number;
}

const start = async ({ name, bundle, event }: Variant): Promise<Start> => {
  const { stdout, stderr } = await run(process.execPath, [fresh, bundle, event]);
  const { failed, ...times } = JSON.parse(stdout);
  if (failed) throw new Error(`${name} failed at its first event: ${stderr}`);
  return times;
};

/** A round starts every variant once, each round in another order. The first round only warms the file system. */
export const startAll = async (
  variants: readonly Variant[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Start[]>> => {
  const starts = new Map(variants.map(({ name }) => [name, [] as Start[]]));
  for (let round = 0; round <= rounds; round++) {
    const from = round % variants.length;
    for (const variant of [...variants.slice(from), ...variants.slice(0, from)]) {
      const one = await start(variant);
      if (round > 0) starts.get(variant.name)?.push(one);
    }
  }
  return starts;
};

/** How many times as much one takes as another, by the median of the differences within the rounds. */
export const ratio = (of: "answered" | "cpu", ones: readonly Start[], others: readonly Start[]): number => {
  const base = median(others.map((other) => other[of]));
  const differences = ones.map((one, at) => one[of] - (others[at]?.[of] ?? Number.NaN));
  return (base + median(differences)) / base;
};

export const kilobytes = (file: string): number => Math.round(statSync(file).size / 1000);

// What `npm run bench` last measured, kept in a file so that docs/costs.md can be printed again from it.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Kept } from "../running/kept.ts";
import type { Steps } from "../running/units.ts";

export interface Measured {
  readonly node: string;
  readonly memoryMb: number;
  readonly resources: Readonly<Record<string, number>>;
  readonly steps: Steps;
  /** Processor milliseconds of a fresh process until its first answer, by function. */
  readonly cold: Readonly<Record<string, number>>;
  readonly confirmed: Kept;
}

const file = join(import.meta.dirname, "measured.json");

export const readMeasured = (): Measured => JSON.parse(readFileSync(file, "utf8"));

export const writeMeasured = (measured: Measured): void =>
  writeFileSync(file, `${JSON.stringify(measured, undefined, 2)}\n`);

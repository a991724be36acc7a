// Chance that comes again with its seed, whatever order it is asked in.

import { createHash } from "node:crypto";

/** A number from 0 to 1 for a name; asked again for the same name, the next one. */
export type Chance = (name: string) => number;

/**
 * Drawn by name and not from one sequence: calls that are on their way side by side answer in any order, and each must
 * still meet the same fate when a seed is run again.
 */
export const openChance = (seed: number): Chance => {
  const asked = new Map<string, number>();
  return (name) => {
    const before = asked.get(name) ?? 0;
    asked.set(name, before + 1);
    return createHash("sha256").update(`${seed} ${name} ${before}`).digest().readUInt32BE() / 2 ** 32;
  };
};

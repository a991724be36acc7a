// Remembers which deletions were the sweep's, so that their stream records can be marked as the service's own.

import { appendFileSync, readFileSync } from "node:fs";
import type { Item } from "../engine-client.ts";

export interface ServiceDeletions {
  /** Before an item is deleted: noted in the file first, so that the mark outlives a kill. */
  readonly announce: (key: Item) => void;
  readonly retract: (key: Item) => void;
  /** Whether the removal of this item was the service's. */
  readonly has: (key: Item) => boolean;
}

const nameOf = (key: Item) => JSON.stringify(Object.entries(key).sort(([one], [other]) => (one < other ? -1 : 1)));

const kept = (file: string): string[] => {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean);
  } catch {
    return [];
  }
};

/** Keys are kept with a sign: `+` announced, `-` retracted, because another writer came first. */
export const openServiceDeletions = (file: string): ServiceDeletions => {
  const names = new Set<string>();
  const apply = (line: string) => (line.startsWith("+") ? names.add(line.slice(1)) : names.delete(line.slice(1)));
  for (const line of kept(file)) apply(line);
  const note = (line: string) => {
    appendFileSync(file, `${line}\n`);
    apply(line);
  };
  return {
    announce: (key) => note(`+${nameOf(key)}`),
    retract: (key) => note(`-${nameOf(key)}`),
    has: (key) => names.has(nameOf(key)),
  };
};

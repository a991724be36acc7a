// How far a mapping has come, kept in a file that is replaced in one step.

import { readFileSync, renameSync, writeFileSync } from "node:fs";

export interface Position {
  readonly shard: string;
  readonly sequenceNumber: string;
}

export interface Checkpoint {
  readonly read: () => Position | undefined;
  /** Only what is done with: after a kill the rest is delivered again. */
  readonly write: (position: Position) => void;
}

export const openCheckpoint = (file: string): Checkpoint => ({
  read: () => {
    try {
      return JSON.parse(readFileSync(file, "utf8"));
    } catch {
      return undefined;
    }
  },
  write: (position) => {
    writeFileSync(`${file}.new`, JSON.stringify(position));
    renameSync(`${file}.new`, file);
  },
});

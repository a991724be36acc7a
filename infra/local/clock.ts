// The stack's clock: real time and an offset that every thread shares, so that tests move time instead of waiting for it.

import { readFileSync, writeFileSync } from "node:fs";

/** Seconds by which the stack is ahead of real time, in memory that threads share. */
export type Offset = Int32Array<SharedArrayBuffer>;

export interface Clock {
  readonly offset: Offset;
  /** Milliseconds since the epoch, moved. */
  readonly now: () => number;
  /** Moves time; kept in the file, because data written "tomorrow" must not lie in the future after a restart. */
  readonly advance: (seconds: number) => number;
}

export const moved = (offset: Offset, real: number): number => real + Atomics.load(offset, 0) * 1000;

const kept = (file: string): number => {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
};

export const openClock = (file: string): Clock => {
  const offset = new Int32Array(new SharedArrayBuffer(4));
  Atomics.store(offset, 0, kept(file));
  const advance = (seconds: number) => {
    Atomics.add(offset, 0, seconds);
    writeFileSync(file, String(Atomics.load(offset, 0)));
    return Atomics.load(offset, 0);
  };
  return { offset, now: () => moved(offset, Date.now()), advance };
};

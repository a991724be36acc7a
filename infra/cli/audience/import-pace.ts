// At most so many a second, evenly, and work side by side whose results come in order.

import { setTimeout as later } from "node:timers/promises";

/** When each may go, in milliseconds of a clock that begins anywhere: evenly apart, without catching up on a pause. */
export const openPace = (perSecond: number, clock: () => number): (() => number) => {
  let next = Number.NEGATIVE_INFINITY;
  return () => {
    next = Math.max(clock(), next + 1000 / perSecond);
    return next - clock();
  };
};

/** Waits for one's turn; without a rate nobody waits. */
export const openGate = (perSecond: number | undefined): (() => Promise<void>) => {
  if (perSecond === undefined) return async () => {};
  const wait = openPace(perSecond, () => performance.now());
  return async () => {
    const milliseconds = wait();
    if (milliseconds > 0) await later(milliseconds);
  };
};

/**
 * Works on up to `width` items at a time and gives the results in the items' order. When one fails, what is under way
 * is waited for, what came before it was given, and the failure is thrown.
 */
export const inOrder = async function* <T, R>(
  items: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncIterable<R> {
  const running: Promise<R>[] = [];
  const begin = (item: T) => {
    const result = work(item);
    // It is awaited in its turn, which can come after it failed.
    result.catch(() => {});
    running.push(result);
  };
  try {
    for await (const item of items) {
      begin(item);
      if (running.length >= width) yield await (running.shift() as Promise<R>);
    }
    while (running.length > 0) yield await (running.shift() as Promise<R>);
  } finally {
    await Promise.allSettled(running);
  }
};

// Ends everything in the opposite order of its start, once, and within a time.

import { setTimeout as pause } from "node:timers/promises";

export interface Shutdown {
  /** Adds a piece to be stopped; a late one, while the stack ends already, is stopped at once. */
  readonly onStop: (stop: () => unknown) => void;
  /** Ends the process with a code, cleanly. */
  readonly end: (code: number) => Promise<never>;
  readonly isEnding: () => boolean;
}

/** How long one piece may take; what hangs then goes with the process. */
const patience = 1500;

export const createShutdown = (): Shutdown => {
  const stops: (() => unknown)[] = [];
  let ending: Promise<never> | undefined;
  const run = async (code: number): Promise<never> => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
      await Promise.race([
        Promise.resolve()
          .then(stop)
          .catch(() => {}),
        pause(patience),
      ]);
    }
    process.exit(code);
  };
  return {
    onStop: (stop) => (ending === undefined ? stops.push(stop) : void stop()),
    end: (code) => {
      ending ??= run(code);
      return ending;
    },
    isEnding: () => ending !== undefined,
  };
};

/**
 * Ends cleanly on the first signal and at once on a later one. Ctrl-C reaches us twice, from the terminal and passed on
 * by npm, so what follows within half a second is the same signal still.
 */
export const endOnSignals = (shutdown: Shutdown, atOnce: () => void): void => {
  let first: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      first ??= performance.now();
      if (performance.now() - first < 500) return void shutdown.end(0);
      atOnce();
      process.exit(1);
    });
  }
};

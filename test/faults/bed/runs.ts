// The runs of functions: each can die at any of its calls to the world, and what it left unfinished is frozen.

import { AsyncLocalStorage } from "node:async_hooks";

interface Run {
  readonly name: string;
  state: "running" | "over" | "dead";
  calls: number;
  readonly die: (reason: Error) => void;
}

const runs = new AsyncLocalStorage<Run>();
const never = <T>(): Promise<T> => new Promise<T>(() => {});

export interface Runs {
  /** Runs a function in a process of its own name, to its answer, its failure or its death. */
  readonly run: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Which run makes a call, and how many it has made with this one. */
  readonly called: () => Promise<{ readonly by: string; readonly ordinal: number }>;
  /** Kills the run under way: whatever it waits for never comes. */
  readonly kill: <T>() => Promise<T>;
}

/**
 * Lambda freezes a function's process when it has answered and may thaw it for the next call, and then what it had left
 * under way goes on beside that. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
export const openRuns = (): Runs => {
  const thawing = new Map<string, (() => void)[]>();
  return {
    async run(name, work) {
      for (const thaw of thawing.get(name)?.splice(0) ?? []) thaw();
      const death = Promise.withResolvers<never>();
      death.promise.catch(() => {});
      const run: Run = { name, state: "running", calls: 0, die: death.reject };
      try {
        return await Promise.race([runs.run(run, work), death.promise]);
      } finally {
        if (run.state === "running") run.state = "over";
      }
    },
    async called() {
      const run = runs.getStore();
      if (run === undefined) return { by: "", ordinal: 0 };
      if (run.state === "over") {
        const frozen = thawing.get(run.name) ?? [];
        thawing.set(run.name, frozen);
        await new Promise<void>((thaw) => frozen.push(thaw));
      }
      if (run.state === "dead") return never();
      run.calls += 1;
      return { by: run.name, ordinal: run.calls };
    },
    kill() {
      const run = runs.getStore();
      if (run === undefined) throw new Error("nothing runs that could be killed");
      run.state = "dead";
      run.die(new Error(`${run.name} was killed`));
      return never();
    },
  };
};

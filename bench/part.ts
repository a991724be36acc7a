// Runs one part of the benchmarks in a process of its own, so that no part warms, slows or fills the next.

import { fork } from "node:child_process";
import { once } from "node:events";
import { measureAnswers } from "./running/answers.ts";
import { measureRate } from "./running/rate.ts";
import { countSteps } from "./running/steps.ts";
import { measureTells } from "./running/tells.ts";
import { measureStartup } from "./startup/startup.ts";

const parts = {
  startup: measureStartup,
  steps: countSteps,
  answers: measureAnswers,
  tells: measureTells,
  rate: measureRate,
} as const;

type Parts = typeof parts;

/** What a part found, given how much of it there is to be: rounds or people. */
export const runPart = async <P extends keyof Parts>(
  part: P,
  amount: number,
): Promise<Awaited<ReturnType<Parts[P]>>> => {
  const child = fork(import.meta.filename, [part, String(amount)], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = new AbortController();
  child.once("exit", (code, signal) => ended.abort(new Error(`the benchmark "${part}" ended with ${code ?? signal}`)));
  const [found] = await once(child, "message", { signal: ended.signal }).catch((error) => {
    throw error.cause ?? error;
  });
  child.disconnect();
  return found;
};

if (import.meta.main) {
  process.once("disconnect", () => process.exit());
  const [part = "", amount = ""] = process.argv.slice(2);
  const run: (amount: number) => Promise<unknown> = parts[part as keyof Parts];
  const found = await run(Number(amount));
  process.send?.(found);
}

// A Lambda function on this machine: a thread of its own with nothing but its own environment.

import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { Offset } from "../clock.ts";
import type { DeclaredFunction } from "./declared.ts";
import type { Call, Outcome, Reply, WorkerData } from "./messages.ts";

export interface RunningFunction {
  readonly declared: DeclaredFunction;
  /** Calls it with an event. Never fails: what goes wrong inside is the outcome. */
  readonly invoke: (event: unknown) => Promise<Outcome>;
  readonly stop: () => Promise<void>;
}

interface Waiting {
  readonly done: (outcome: Outcome) => void;
  /** Its time begins now. */
  readonly begin: () => void;
}

/** One thread and the calls it is busy with. Unlike Lambda's, it takes several at a time. */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** How long a function may load; a call's own time comes after it. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html */
const loadingMs = 10_000;

const failure = (errorType: string, errorMessage: string): Outcome => ({ error: { errorType, errorMessage } });

/**
 * Starts a function's thread with its first call, as Lambda does, and again whenever it ended: eleven at once are half of what
 * a start of the stack costs. `environment` is all it sees of the world.
 */
export const runFunction = (
  declared: DeclaredFunction,
  environment: Readonly<Record<string, string>>,
  offset: Offset,
  log: Writable,
): RunningFunction => {
  const workerData: WorkerData = { module: declared.module, export: declared.export, offset };
  let calls = 0;
  let current: Thread | undefined;
  const start = (): Thread => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData,
      env: { ...environment },
      execArgv: [],
      stdout: true,
      stderr: true,
      name: declared.label,
    });
    const thread: Thread = { worker, waiting: new Map() };
    worker.stdout.pipe(log, { end: false });
    worker.stderr.pipe(log, { end: false });
    worker.on("message", ({ id, ...said }: Reply) => {
      if ("began" in said) thread.waiting.get(id)?.begin();
      else settle(thread, id, said);
    });
    worker.on("error", (error) => log.write(`${error.stack}\n`));
    worker.on("exit", (code) => {
      if (current === thread) current = undefined;
      for (const id of thread.waiting.keys()) settle(thread, id, failure("Runtime.ExitError", `exited with ${code}`));
    });
    return thread;
  };
  const settle = ({ waiting }: Thread, id: number, outcome: Outcome) => {
    waiting.get(id)?.done(outcome);
    waiting.delete(id);
  };
  // A thread with a call past its time takes no new ones, and ends when its other calls have had theirs.
  const retire = (thread: Thread) => {
    if (current === thread) current = undefined;
    if (thread.waiting.size === 0) void thread.worker.terminate();
  };
  const invoke = (event: unknown): Promise<Outcome> =>
    new Promise((done) => {
      current ??= start();
      const thread = current;
      const call = callFor(declared, ++calls, event);
      const giveUpAfter = (ms: number) =>
        setTimeout(() => {
          settle(thread, call.id, failure("Sandbox.Timedout", `timed out after ${ms / 1000} seconds`));
          timedOut.add(thread);
          retire(thread);
        }, ms);
      let timer = giveUpAfter(loadingMs);
      thread.waiting.set(call.id, {
        begin: () => {
          clearTimeout(timer);
          timer = giveUpAfter(declared.timeoutMs);
        },
        done: (outcome) => {
          clearTimeout(timer);
          done(outcome);
          if (timedOut.has(thread)) queueMicrotask(() => retire(thread));
        },
      });
      thread.worker.postMessage(call);
    });
  const timedOut = new WeakSet<Thread>();
  return {
    declared,
    invoke,
    stop: async () => {
      await current?.worker.terminate();
    },
  };
};

const callFor = ({ name, arn, memoryMb, timeoutMs }: DeclaredFunction, id: number, event: unknown): Call => ({
  id,
  event: JSON.stringify(event),
  timeoutMs,
  context: {
    functionName: name,
    invokedFunctionArn: arn,
    memoryLimitInMB: String(memoryMb),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
  },
});

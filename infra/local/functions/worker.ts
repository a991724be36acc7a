// Inside a function's thread: loads the bundle once and answers calls, as Lambda's runtime does.

import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { moveDate } from "../moved-date.ts";
import type { Call, Outcome, WorkerData } from "./messages.ts";

const { module, export: name, offset } = workerData as WorkerData;
moveDate(offset);

const handler = import(pathToFileURL(module).href).then((loaded) => loaded[name]);
// An import that fails answers each call below; it is not to end the thread before the first one.
handler.catch(() => {});

const asError = (thrown: unknown): Outcome => {
  // The log is where Lambda writes an unhandled error, too.
  console.error(thrown);
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { error: { errorType: error.name, errorMessage: error.message } };
};

const answer = async ({ id, event, context, timeoutMs }: Call): Promise<Outcome> => {
  const run = await handler.catch(() => undefined);
  // A call's time begins here: loading the function is not part of it.
  parentPort?.postMessage({ id, began: true });
  const end = performance.now() + timeoutMs;
  const lambdaContext = {
    ...context,
    functionVersion: "$LATEST",
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(end - performance.now())),
  };
  try {
    const loaded = run ?? (await handler);
    return { result: JSON.stringify((await loaded(JSON.parse(event), lambdaContext)) ?? null) };
  } catch (thrown) {
    return asError(thrown);
  }
};

parentPort?.on("message", async (call: Call) => {
  parentPort?.postMessage({ id: call.id, ...(await answer(call)) });
});

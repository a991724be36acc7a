// A function called asynchronously: tried again when it fails, and what is given up goes to its destination.

import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Stack } from "../stack.ts";
import type { RunningFunction } from "./function.ts";
import type { FunctionError } from "./messages.ts";

export interface AsynchronousSettings {
  readonly retries: number;
  /** The ARN of the on-failure queue. */
  readonly queueArn: string | undefined;
}

/** The settings by the function's name; https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
export const asynchronousSettings = (stack: Stack): ReadonlyMap<string, AsynchronousSettings> =>
  new Map(
    [...stack.ofType("AWS::Lambda::EventInvokeConfig").values()].map((properties) => {
      // biome-ignore lint/suspicious/noExplicitAny: the template has passed CloudFormation's own types at synthesis
      const given = properties as Record<string, any>;
      const queueArn = given.DestinationConfig?.OnFailure?.Destination;
      return [String(given.FunctionName), { retries: given.MaximumRetryAttempts ?? 2, queueArn }];
    }),
  );

/** The service's message: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
const failureRecord = (arn: string, input: unknown, attempts: number, { errorType, errorMessage }: FunctionError) => ({
  version: "1.0",
  timestamp: new Date().toISOString(),
  requestContext: {
    requestId: randomUUID(),
    functionArn: `${arn}:$LATEST`,
    condition: "RetriesExhausted",
    approximateInvokeCount: attempts,
  },
  requestPayload: input,
  responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
  responsePayload: { errorType, errorMessage },
});

/** The service waits one minute and then two; here a second stands for a minute. */
const wait = (attempt: number, signal: AbortSignal) =>
  pause(attempt * 1000, true, { signal }).catch(() => false as const);

export interface AsynchronousWorld {
  readonly settings: AsynchronousSettings | undefined;
  /** Sends to the on-failure queue. */
  readonly giveUp: (queueArn: string, message: unknown) => void;
  /** Ends the waiting when the stack stops. The service's own queue is durable, this one is not. */
  readonly signal: AbortSignal;
}

/** Calls a function until it succeeds or is given up; the last outcome in a word, for the terminal. */
export const invokeAsynchronously = async (
  target: Pick<RunningFunction, "declared" | "invoke">,
  input: unknown,
  { settings, giveUp, signal }: AsynchronousWorld,
): Promise<string> => {
  const { retries = 2, queueArn } = settings ?? {};
  for (let attempt = 1; ; attempt++) {
    const outcome = await target.invoke(input);
    if (!("error" in outcome)) return "ok";
    if (attempt > retries) {
      if (queueArn !== undefined) giveUp(queueArn, failureRecord(target.declared.arn, input, attempt, outcome.error));
      return `given up: ${outcome.error.errorType}`;
    }
    if (!(await wait(attempt, signal))) return "stopped";
  }
};

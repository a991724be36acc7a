// What the stack and a function's thread say to each other.

import type { Offset } from "../clock.ts";

export interface WorkerData {
  readonly module: string;
  readonly export: string;
  readonly offset: Offset;
}

export interface Call {
  readonly id: number;
  /** The event as JSON, because that is how Lambda hands it over: nothing but data gets across. */
  readonly event: string;
  readonly timeoutMs: number;
  readonly context: {
    readonly functionName: string;
    readonly invokedFunctionArn: string;
    readonly memoryLimitInMB: string;
    readonly awsRequestId: string;
    readonly logGroupName: string;
  };
}

/** What came of a call: the result as JSON, or the function's own error. */
export type Outcome = { readonly result: string } | { readonly error: FunctionError };

export interface FunctionError {
  /** `Handled` and `Unhandled` look alike to a caller: both make a 500 and a retried batch. */
  readonly errorType: string;
  readonly errorMessage: string;
}

/** That the handler of a call was loaded and has begun, or what came of it. */
export type Reply = { readonly id: number } & (Outcome | { readonly began: true });

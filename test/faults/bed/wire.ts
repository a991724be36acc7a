// The wire between the SDK's clients and their services: below the SDK's own retries, and the place where faults are.

import { Readable } from "node:stream";
import type { Runs } from "./runs.ts";

export interface Call {
  readonly service: "table" | "post";
  readonly operation: string;
  /** The item, partition or recipient that the call is about. */
  readonly subject: string;
  /** The function that makes it. */
  readonly by: string;
  /** Which one it is of that run, from 1. */
  readonly ordinal: number;
}

export interface Refusal {
  readonly status: number;
  readonly name: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What happens to a call. A meanwhile is whatever else happens after the call was done and before its answer arrives. */
export type Fault =
  | { readonly is: "refused"; readonly with: Refusal }
  | { readonly is: "killed before" | "killed after" }
  | { readonly is: "answer lost" | "answer slow"; readonly meanwhile?: () => Promise<void> };

export type Faults = (call: Call) => Fault | undefined;

export interface WireRequest {
  readonly headers: Record<string, string>;
  body?: Uint8Array | string;
}

export interface WireAnswer {
  readonly response: {
    readonly statusCode: number;
    readonly headers: Record<string, string>;
    readonly body?: unknown;
  };
}

/** An answer in the JSON that DynamoDB and SES v2 both speak. */
export const answered = (statusCode: number, body: unknown, headers: Record<string, string> = {}): WireAnswer => ({
  response: {
    statusCode,
    headers: { "content-type": "application/json", ...headers },
    body: Buffer.from(JSON.stringify(body)),
  },
});

const refusedWith = ({ status, name, more }: Refusal): WireAnswer =>
  answered(status, { __type: name, message: "injected", ...more }, { "x-amzn-errortype": name });

/** What Node's client says when nothing comes back; the SDK takes it for a passing fault. */
const lost = () => Object.assign(new Error("socket hang up"), { name: "TimeoutError", code: "ECONNRESET" });

export const textOf = ({ body }: WireRequest): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);

// Else what nobody will read keeps its connection busy.
const discard = ({ response }: WireAnswer): void => {
  if (response.body instanceof Readable) response.body.destroy();
};

/** Takes one call over the wire, through whatever fault it meets. */
export const through = async (
  runs: Runs,
  faults: Faults,
  about: Omit<Call, "by" | "ordinal">,
  pass: () => Promise<WireAnswer>,
): Promise<WireAnswer> => {
  const fault = faults({ ...about, ...(await runs.called()) });
  if (fault?.is === "refused") return refusedWith(fault.with);
  if (fault?.is === "killed before") return runs.kill();
  const answer = await pass();
  if (fault?.is === "killed after" || fault?.is === "answer lost") discard(answer);
  if (fault?.is === "killed after") return runs.kill();
  if (fault?.is === "answer lost" || fault?.is === "answer slow") await fault.meanwhile?.();
  if (fault?.is === "answer lost") throw lost();
  return answer;
};

// The way from the DynamoDB client to the engine, call by call.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Runs } from "./runs.ts";
import type { Faults, WireAnswer, WireRequest } from "./wire.ts";
import { textOf, through } from "./wire.ts";

// biome-ignore lint/suspicious/noExplicitAny: inputs are DynamoDB's, in as many shapes as it has operations
type Input = any;

/** The partition or item that a call is about, however its operation spells it. */
const subjectOf = (input: Input): string => {
  const [first] = input.TransactItems ?? [];
  const key = input.Key ?? input.Item ?? first?.Delete?.Key ?? first?.Update?.Key;
  const values = input.ExpressionAttributeValues ?? {};
  return key ? `${key.pk.S} ${key.sk.S}` : (values[":pk"]?.S ?? values[":key"]?.S ?? "");
};

export interface Ends {
  /** Changes what is asked, to take a defence out. */
  readonly rewrite: ((input: Input) => Input) | undefined;
  /** Hears of every call that reaches the engine, whatever becomes of its answer. */
  readonly onCall: (operation: string, subject: string) => void;
}

/** A request handler for a client. */
export const tableWire = (engine: DynamoDBClient, runs: Runs, faults: Faults, { rewrite, onCall }: Ends) => ({
  handle(request: WireRequest, options: unknown): Promise<WireAnswer> {
    const asked = JSON.parse(textOf(request));
    const input = rewrite?.(asked) ?? asked;
    const body = JSON.stringify(input);
    const headers = { ...request.headers, "content-length": String(Buffer.byteLength(body)) };
    const operation = request.headers["x-amz-target"]?.split(".")[1] ?? "";
    const subject = subjectOf(input);
    const sending = Object.assign(Object.create(Object.getPrototypeOf(request)), request, { headers, body });
    const pass = () => {
      onCall(operation, subject);
      return engine.config.requestHandler.handle(sending, options as object) as Promise<WireAnswer>;
    };
    return through(runs, faults, { service: "table", operation, subject }, pass);
  },
});

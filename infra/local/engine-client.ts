// Calls to the engine itself, which takes any credentials: the stack's own errands, not the functions'.

import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";

export type Item = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the engine's answers are DynamoDB's, in as many shapes as it has operations
type Answer = any;

export interface EngineClient {
  /** One DynamoDB operation, by its name and JSON input; fails with the service's error code as the error's name. */
  readonly call: (operation: string, input: Item) => Promise<Answer>;
  readonly close: () => void;
}

const streamOperations = new Set(["ListStreams", "DescribeStream", "GetShardIterator", "GetRecords"]);

const headersFor = (operation: string) => ({
  "content-type": "application/x-amz-json-1.0",
  "x-amz-target": `${streamOperations.has(operation) ? "DynamoDBStreams_20120810" : "DynamoDB_20120810"}.${operation}`,
  ...engineCredentials,
});

/** One pair of credentials for everything that reaches the engine: DynamoDB Local would else keep a database for each. */
export const engineCredentials = {
  "x-amz-date": "20260101T000000Z",
  authorization:
    "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=none",
} as const;

export const engineClient = (endpoint: string): EngineClient => {
  const agent = new Agent({ keepAlive: true });
  const send = (operation: string, input: Item): Promise<IncomingMessage> =>
    new Promise((answered, failed) => {
      const outgoing = request(endpoint, { method: "POST", agent, headers: headersFor(operation) }, answered);
      outgoing.on("error", failed);
      outgoing.end(JSON.stringify(input));
    });
  const call = async (operation: string, input: Item): Promise<Answer> => {
    const incoming = await send(operation, input);
    const body = JSON.parse((await text(incoming)) || "{}");
    if (incoming.statusCode === 200) return body;
    const error = new Error(`${operation}: ${body.message ?? body.Message}`);
    error.name = String(body.__type).replace(/^.*#/, "");
    throw error;
  };
  return { call, close: () => agent.destroy() };
};

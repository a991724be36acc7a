// A function's result as the HTTP answer that API Gateway's HTTP API makes of it.

import type { Outcome } from "../functions/messages.ts";

export interface HttpReply {
  readonly status: number;
  /** Names and values; `set-cookie` may repeat. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** One of the gateway's own answers, which no setting of an HTTP API changes. */
export const gatewayReply = (status: number, message: string): HttpReply => ({
  status,
  headers: [["content-type", "application/json"]],
  body: Buffer.from(JSON.stringify({ message })),
});

const fault = gatewayReply(500, "Internal Server Error");

interface Declared {
  readonly statusCode?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: readonly string[];
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
}

/**
 * Without a status code the whole result is the body of a 200; with one it is read field by field, and what cannot be
 * read is a 500. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const httpReply = (outcome: Outcome): HttpReply => {
  if ("error" in outcome) return fault;
  const result: unknown = JSON.parse(outcome.result);
  const isDeclared = typeof result === "object" && result !== null && "statusCode" in result;
  if (!isDeclared) {
    const body = typeof result === "string" ? result : outcome.result;
    return { status: 200, headers: [["content-type", "application/json"]], body: Buffer.from(body) };
  }
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded } = result as Declared;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599 || typeof body !== "string") return fault;
  const pairs = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const isTyped = body === "" || pairs.some(([name]) => name === "content-type");
  return {
    status,
    headers: [
      ...(isTyped ? [] : [["content-type", "text/plain;charset=UTF-8"] as const]),
      ...pairs,
      ...cookies.map((cookie) => ["set-cookie", cookie] as const),
    ],
    body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
  };
};

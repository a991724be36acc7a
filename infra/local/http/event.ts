// A request as the event that API Gateway's HTTP API hands to a function, payload format 2.0.

import { randomBytes } from "node:crypto";
import { account } from "../intrinsics.ts";

export interface HttpRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  /** Names and values by turns, as Node gives them raw. */
  readonly rawHeaders: readonly string[];
  readonly sourceIp: string;
  readonly body: Buffer;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (number: number) => String(number).padStart(2, "0");

/** `12/Mar/2020:19:03:58 +0000` */
const commonLogTime = (at: Date): string =>
  `${two(at.getUTCDate())}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;

// Everything else arrives base64, urlencoded forms among it.
const textual = /^(text\/|application\/(json|javascript|xml|[\w.+-]+\+json)\s*(;|$))/i;

/** Cookies stand apart; repeated headers are joined by commas; hop-by-hop headers end at the gateway (RFC 9110, 7.6.1). */
const readHeaders = (raw: readonly string[]) => {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let at = 0; at < raw.length; at += 2) {
    const name = (raw[at] ?? "").toLowerCase();
    const value = raw[at + 1] ?? "";
    if (name === "cookie") cookies.push(...value.split(";").map((cookie) => cookie.trim()));
    else if (name !== "connection" && name !== "keep-alive" && name !== "transfer-encoding") {
      headers[name] = name in headers ? `${headers[name]},${value}` : value;
    }
  }
  return { headers, cookies };
};

const readQuery = (query: string): Record<string, string> | undefined => {
  const values: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query))
    values[name] = name in values ? `${values[name]},${value}` : value;
  return query === "" ? undefined : { ...values };
};

/**
 * The event, with what is absent left out as the service does.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const httpEvent = (
  request: HttpRequest,
  routeKey: string,
  pathParameters: Readonly<Record<string, string>>,
  now: number,
) => {
  const [rawPath = "", ...rest] = request.target.split("?");
  // Decoded, unlike that of a REST API or a function URL; the router has refused what does not decode.
  const path = decodeURIComponent(rawPath);
  const query = rest.join("?");
  const { headers, cookies } = readHeaders(request.rawHeaders);
  const isText = textual.test(headers["content-type"] ?? "");
  const at = new Date(now);
  const host = headers.host ?? "";
  const queryStringParameters = readQuery(query);
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies }),
    headers: {
      ...headers,
      "x-amzn-trace-id": `Root=1-${Math.floor(now / 1000).toString(16)}-${randomBytes(12).toString("hex")}`,
      "x-forwarded-for": headers["x-forwarded-for"]
        ? `${headers["x-forwarded-for"]}, ${request.sourceIp}`
        : request.sourceIp,
      "x-forwarded-port": host.split(":")[1] ?? "80",
      "x-forwarded-proto": "http",
    },
    ...(queryStringParameters && { queryStringParameters }),
    requestContext: {
      accountId: account,
      apiId: "local",
      domainName: host,
      domainPrefix: host.split(/[.:]/)[0] ?? "",
      http: {
        method: request.method,
        path,
        protocol: "HTTP/1.1",
        sourceIp: request.sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: `${randomBytes(11).toString("base64url")}=`,
      routeKey,
      stage: "$default",
      time: commonLogTime(at),
      timeEpoch: now,
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(request.body.length > 0 && { body: request.body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: request.body.length > 0 && !isText,
  };
};

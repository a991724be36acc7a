// Events as AWS hands them to the functions: HTTP API payload 2.0 and the table's stream, recorded and then varied.

import type { APIGatewayProxyEventV2, Context, DynamoDBRecord } from "aws-lambda";
import { recordKey } from "../../shared/aws/items.ts";
import type { RecordKey } from "../../shared/optin/record.ts";
import { routes } from "../../shared/routes.ts";

/** What a client sends beside method and address; header names in any case, as clients write them. */
export interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, (_, name) => `(?<${name}>[^/]+)`)}$`);

const matched = (method: string, path: string) => {
  for (const route of routes) {
    const match = (route.methods as readonly string[]).includes(method) && pattern(route.path).exec(path);
    if (match) return { routeKey: `${method} ${route.path}`, function: route.function, params: match.groups ?? {} };
  }
  return undefined;
};

// API Gateway hands these on as text; everything else, urlencoded forms too, arrives as base64.
const asText = /^(text\/|application\/(json|xml|javascript)\b)/;

const bodyOf = ({ body }: Sending, type: string) => {
  if (body === undefined) return { isBase64Encoded: false };
  const bytes = Buffer.from(body);
  return asText.test(type)
    ? { body: bytes.toString(), isBase64Encoded: false }
    : { body: bytes.toString("base64"), isBase64Encoded: true };
};

/** One request as API Gateway's payload 2.0, with the route of shared/routes.ts that takes it, else `$default`. */
export const httpEvent = (method: string, address: string, sending: Sending = {}): APIGatewayProxyEventV2 => {
  const { pathname, search, searchParams } = new URL(
    address,
    "https://abcdef1234.execute-api.eu-central-1.amazonaws.com",
  );
  const route = matched(method, pathname);
  const given = Object.entries(sending.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  const headers: Record<string, string> = {
    host: "abcdef1234.execute-api.eu-central-1.amazonaws.com",
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Recorded/1.0",
    "x-amzn-trace-id": "Root=1-69230a55-0a1b2c3d4e5f60718293a4b5",
    "x-forwarded-for": "203.0.113.77",
    "x-forwarded-port": "443",
    "x-forwarded-proto": "https",
    ...Object.fromEntries(given),
  };
  const params = Object.entries(route?.params ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
  const query = [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).join(",")]);
  return {
    version: "2.0",
    routeKey: route?.routeKey ?? "$default",
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers,
    ...(params.length > 0 && { pathParameters: Object.fromEntries(params) }),
    ...(query.length > 0 && { queryStringParameters: Object.fromEntries(query) }),
    requestContext: {
      accountId: "123456789012",
      apiId: "abcdef1234",
      domainName: "abcdef1234.execute-api.eu-central-1.amazonaws.com",
      domainPrefix: "abcdef1234",
      http: {
        method,
        path: pathname,
        protocol: "HTTP/1.1",
        sourceIp: "203.0.113.77",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: "UT9dhh4xliAEPqA=",
      routeKey: route?.routeKey ?? "$default",
      stage: "$default",
      time: "23/Nov/2026:15:04:05 +0000",
      timeEpoch: 1_795_446_245_000,
    },
    ...bodyOf(sending, headers["content-type"] ?? ""),
  };
};

/** The file in functions/ that shared/routes.ts names for a request. */
export const functionOf = (method: string, address: string): string =>
  matched(method, new URL(address, "https://forms.example").pathname)?.function ?? "notice";

type Pairs = readonly (readonly [name: string, value: string])[];

export const urlencoded = (pairs: Pairs): Sending => ({
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString(),
});

export const json = (value: unknown): Sending => ({
  headers: { "Content-Type": "application/json" },
  body: typeof value === "string" ? value : JSON.stringify(value),
});

const boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

/** A browser's multipart body. */
export const multipart = (pairs: Pairs): Sending => ({
  headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
  body: `${pairs.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("")}--${boundary}--\r\n`,
});

/** What a browser adds to whatever it sends. */
export const browser = { Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" } as const;

export const withHeaders = (sending: Sending, headers: Readonly<Record<string, string>>): Sending => ({
  ...sending,
  headers: { ...sending.headers, ...headers },
});

/** One record of the table's stream, as the mapping's filter lets it through. */
export const streamRecord = (key: RecordKey, sequenceNumber: string, dueAt?: number): DynamoDBRecord => {
  const { pk, sk } = recordKey(key);
  return {
    eventID: `event-${sequenceNumber}`,
    eventName: "MODIFY",
    eventSource: "aws:dynamodb",
    eventVersion: "1.1",
    awsRegion: "eu-central-1",
    dynamodb: {
      Keys: { pk: { S: pk }, sk: { S: sk } },
      NewImage: {
        pk: { S: pk },
        sk: { S: sk },
        owes: { M: { mail: { S: "confirmation" } } },
        ...(dueAt && { dueAt: { N: String(dueAt) } }),
      },
      SequenceNumber: sequenceNumber,
      SizeBytes: 900,
      StreamViewType: "NEW_IMAGE",
    },
  };
};

/** What Lambda hands a function beside its event. */
export const context = (remaining: () => number = () => 10_000): Context => ({
  callbackWaitsForEmptyEventLoop: true,
  functionName: "assent-form",
  functionVersion: "$LATEST",
  invokedFunctionArn: "arn:aws:lambda:eu-central-1:123456789012:function:assent-form",
  memoryLimitInMB: "512",
  awsRequestId: "0b9f1f2e-7b1c-4a41-9d0e-2f6f1c1d3a77",
  logGroupName: "log-group",
  logStreamName: "log-stream",
  getRemainingTimeInMillis: remaining,
  done: () => {},
  fail: () => {},
  succeed: () => {},
});

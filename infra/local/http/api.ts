// The HTTP API: a server that turns requests into function calls by the template's routes.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { RunningFunction } from "../functions/function.ts";
import type { Stack } from "../stack.ts";
import { tell } from "../terminal.ts";
import { httpEvent } from "./event.ts";
import { gatewayReply, type HttpReply, httpReply } from "./reply.ts";
import { type Match, type Route, router } from "./routes.ts";

/** The payload quota of HTTP APIs: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const maxBody = 10 * 1024 * 1024;

/** The template's routes; each integration's URI is its function's ARN. */
export const declaredRoutes = (stack: Stack, functionByArn: ReadonlyMap<string, string>): readonly Route[] => {
  const targets = new Map<string, string>();
  for (const [id, { IntegrationUri }] of stack.ofType("AWS::ApiGatewayV2::Integration")) {
    const found = [...functionByArn].find(([arn]) => String(IntegrationUri).includes(arn));
    if (found !== undefined) targets.set(`integrations/${stack.resolve({ Ref: id })}`, found[1]);
  }
  return [...stack.ofType("AWS::ApiGatewayV2::Route")].map(([id, { RouteKey, Target }]) => {
    const target = targets.get(String(Target));
    if (target === undefined) throw new Error(`the route ${id} leads to no function`);
    return { key: String(RouteKey), function: target };
  });
};

/** Reads the body; `undefined` when it is larger than the gateway takes. */
const readBody = async (incoming: IncomingMessage): Promise<Buffer | undefined> => {
  if (Number(incoming.headers["content-length"] ?? 0) > maxBody) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const write = (response: ServerResponse, { status, headers, body }: HttpReply): void => {
  for (const [name, value] of headers) response.appendHeader(name, value);
  if (status !== 204 && status !== 304) response.setHeader("content-length", body.length);
  response.writeHead(status).end(body);
};

export interface Api {
  readonly server: Server;
  /** From here on the server answers; before, everything is 503. */
  readonly open: (routes: readonly Route[], functions: ReadonlyMap<string, RunningFunction>) => void;
}

/** `isReady` answers `GET /healthz`, the one address that is this machine's own. */
export const createApi = (now: () => number, isReady: () => boolean): Api => {
  let find: ((method: string, path: string) => Match | undefined) | undefined;
  let running: ReadonlyMap<string, RunningFunction> = new Map();
  const matchOf = (method: string, path: string): Match | "bad" | undefined => {
    try {
      return find?.(method, path);
    } catch {
      return "bad";
    }
  };
  const answer = async (incoming: IncomingMessage, match: Match | "bad" | undefined): Promise<HttpReply> => {
    if (find === undefined) return gatewayReply(503, "Service Unavailable");
    if (match === "bad") return gatewayReply(400, "Bad Request");
    const target = match && running.get(match.route.function);
    if (match === undefined || target === undefined) return gatewayReply(404, "Not Found");
    const body = await readBody(incoming);
    if (body === undefined) return gatewayReply(413, "Request Entity Too Large");
    const { method = "GET", url = "/", rawHeaders, socket } = incoming;
    const request = { method, target: url, rawHeaders, sourceIp: socket.remoteAddress ?? "127.0.0.1", body };
    return httpReply(await target.invoke(httpEvent(request, match.route.key, match.parameters, now())));
  };
  const server = createServer(async (incoming, response) => {
    const began = performance.now();
    const { method = "GET", url = "/" } = incoming;
    const [path = "/"] = url.split("?");
    if (path === "/healthz")
      return write(response, isReady() ? gatewayReply(200, "ready") : gatewayReply(503, "starting"));
    const match = matchOf(method, path);
    const reply = await answer(incoming, match).catch(() => gatewayReply(400, "Bad Request"));
    if (!incoming.complete) response.setHeader("connection", "close");
    write(response, reply);
    const key = match === undefined || match === "bad" ? method : match.route.key;
    tell(key.startsWith("$") ? `${method} ${key}` : key, reply.status, `${Math.round(performance.now() - began)} ms`);
  });
  return {
    server,
    open: (routes, functions) => {
      running = functions;
      find = router(routes);
    },
  };
};

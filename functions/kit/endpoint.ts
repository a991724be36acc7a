// What stands around every HTTP function: the event read, the answer written, the fault caught and logged.

import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { shared } from "../../shared/web/cors.ts";
import { failure } from "../../shared/web/failure.ts";
import type { Reply } from "../../shared/web/reply.ts";
import { languageOf, type Request } from "../../shared/web/request.ts";
import { note, noteFailure } from "./log.ts";
import { openSite } from "./site.ts";

/** Answers a request. */
export type Answer = (request: Request) => Reply | Promise<Reply>;

const requestOf = (event: APIGatewayProxyEventV2): Request => ({
  method: event.requestContext.http.method,
  route: event.routeKey.split(" ").at(-1) ?? "",
  params: event.pathParameters ?? {},
  query: event.queryStringParameters ?? {},
  // API Gateway hands cookies over apart from the other headers.
  headers: event.cookies === undefined ? event.headers : { ...event.headers, cookie: event.cookies.join("; ") },
  body: Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8"),
  ip: event.requestContext.http.sourceIp,
  id: event.requestContext.requestId,
});

/** HEAD is GET without the body (RFC 9110, 9.3.2), so that no endpoint has to know of it. */
const written = (reply: Reply, head: boolean): APIGatewayProxyStructuredResultV2 => ({
  statusCode: reply.status,
  headers: { ...reply.headers },
  body: head ? "" : reply.body,
});

/** Makes a Lambda handler of an answer. The world is opened at the first request, with what the environment names. */
export const endpoint = <S>(open: () => S, answer: (world: S) => Answer) => {
  let answering: Answer | undefined;
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Error, Context, { began: number }>()
    .before(({ internal }) => {
      internal.began = performance.now();
    })
    .after(({ event, response, internal }) => {
      const ms = Math.round(performance.now() - internal.began);
      const { requestId } = event.requestContext;
      note("answered", { route: event.routeKey, status: response?.statusCode, ms, requestId });
    })
    .onError((failed) => {
      const { event, error } = failed;
      noteFailure("failed", error, { route: event.routeKey, requestId: event.requestContext.requestId });
      failed.response = apology(event);
    })
    .handler(async (event) => {
      answering ??= answer(open());
      const request = requestOf(event);
      const head = request.method === "HEAD";
      return written(await answering(head ? { ...request, method: "GET" } : request), head);
    });
};

/** Made from the site alone: what failed may be the opening of the rest. */
const apology = (event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 => {
  const site = openSite();
  const request = requestOf(event);
  const language = languageOf(site.owner.languages, [request.query.language], request.headers["accept-language"]);
  const reply = shared(failure(site, request, language, "failed"), request, site.allowedOrigins);
  return written(reply, request.method === "HEAD");
};

// Cross-origin reading of a form's answers, by the origins that may embed it; others get no CORS header at all.

import { isAllowed } from "./origins.ts";
import { empty, type Reply, withHeaders } from "./reply.ts";
import type { Request } from "./request.ts";

/** Lets a script on an allowed page read the answer. No cookie travels with it. */
export const shared = (reply: Reply, request: Request, allowed: readonly string[]): Reply => {
  const origin = request.headers.origin;
  if (origin === undefined || !isAllowed(allowed, origin)) return reply;
  return withHeaders(reply, { "Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": "Retry-After" });
};

/** The answer to a preflight request. */
export const preflight = (request: Request, allowed: readonly string[]): Reply => {
  const reply = empty(204);
  const origin = request.headers.origin;
  if (origin === undefined || !isAllowed(allowed, origin)) return reply;
  return withHeaders(reply, {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "content-type, accept",
    "Access-Control-Max-Age": "600",
  });
};

// A request as the endpoints see it, with nothing in it but what a test says.

import type { Request } from "../../shared/web/request.ts";

export const requestWith = (given: Partial<Request>): Request => ({
  method: "POST",
  route: "/forms/{form}",
  params: {},
  query: {},
  headers: {},
  body: Buffer.alloc(0),
  ip: "192.0.2.17",
  id: "request-1",
  ...given,
});

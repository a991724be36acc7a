// The requests that staff entered, in memory: the same conditions as DynamoDB's.

import type { Request, Requests } from "../../shared/rights/requests.ts";

export const openMemoryRequests = (): Requests => {
  const stored = new Map<string, Request>();
  return {
    async enter(request) {
      if (stored.has(request.id)) throw new Error("there is such a request");
      stored.set(request.id, Object.freeze({ ...request }));
    },
    async finish({ id }, done) {
      const request = stored.get(id);
      if (request === undefined || request.done !== undefined) return false;
      stored.set(id, Object.freeze({ ...request, done }));
      return true;
    },
    async all() {
      return [...stored.values()].toSorted((one, other) => one.received - other.received);
    },
  };
};

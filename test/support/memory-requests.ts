// The requests that staff entered, in memory: the same conditions as DynamoDB's.

import type { Request, Requests } from "../../shared/rights/requests.ts";

const placeOf = ({ person, id }: Request): string => `${person} ${id}`;

export const openMemoryRequests = (): Requests => {
  const stored = new Map<string, Request>();
  const all = () => [...stored.values()].toSorted((one, other) => one.received - other.received);
  const change = (request: Request, changed: (stands: Request) => Request): boolean => {
    const stands = stored.get(placeOf(request));
    if (stands === undefined || stands.done !== undefined) return false;
    stored.set(placeOf(request), Object.freeze(changed(stands)));
    return true;
  };
  return {
    async enter(request) {
      if (stored.has(placeOf(request))) throw new Error("there is such a request");
      stored.set(placeOf(request), Object.freeze({ ...request }));
    },
    async finish(request) {
      return change(request, () => request);
    },
    async expect(request, awaits) {
      return change(request, (stands) => ({ ...stands, awaits }));
    },
    async rehouse(request, to) {
      const [stands, after] = [stored.get(placeOf(request)), { ...request, person: to }];
      if ((stands?.done === undefined) !== (request.done === undefined)) return false;
      if (stands === undefined || stored.has(placeOf(after))) return false;
      stored.delete(placeOf(request));
      stored.set(placeOf(after), Object.freeze(after));
      return true;
    },
    async of(person) {
      return all().filter((request) => request.person === person);
    },
    async all() {
      return all();
    },
  };
};

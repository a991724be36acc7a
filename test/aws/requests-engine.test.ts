// The requests that staff entered, in memory and on the engine: one place each, found by its person, under whatever key.

import { beforeEach, describe, expect, test } from "vitest";
import { openPeople } from "../../shared/aws/people.ts";
import { openRequests } from "../../shared/aws/requests.ts";
import { keptUntil } from "../../shared/rights/request-clock.ts";
import { finished, type Request, type Requests } from "../../shared/rights/requests.ts";
import { describeOnEngine } from "../support/engine.ts";
import { openMemoryRequests } from "../support/memory-requests.ts";
import { start } from "../support/world.ts";

const request: Request = {
  ...{ id: "one", what: "correct", person: "p", received: start, due: start + 1000, expiresAt: start + 9000 },
  opened: { at: start + 1, by: "Grace" },
};
const done = { at: start + 5, by: "Grace", outcome: "corrected" } as const;

const contract = (open: () => Promise<Requests>) => {
  let requests: Requests;
  beforeEach(async () => {
    requests = await open();
  });

  test("are found by their person alone, and all together, the longest waiting first", async () => {
    const later = { ...request, id: "two", received: start + 60, due: start + 1060 };
    const others = { ...request, id: "three", person: "q", received: start - 60, due: start + 940 };
    for (const one of [later, request, others]) await requests.enter(one);
    expect(await requests.of("p")).toEqual([request, later]);
    expect(await requests.of("nobody")).toEqual([]);
    expect(await requests.all()).toEqual([others, request, later]);
  });

  test("are done once, and await nothing from then on", async () => {
    await requests.enter(request);
    expect(await requests.expect(request, "new")).toBe(true);
    expect(await requests.of("p")).toEqual([{ ...request, awaits: "new" }]);
    const rivals = await Promise.all([1, 2, 3].map(() => requests.finish(finished(request, done))));
    expect(rivals.filter(Boolean)).toHaveLength(1);
    expect(await requests.expect(request, "new")).toBe(false);
    expect(await requests.all()).toEqual([{ ...request, done, expiresAt: keptUntil(done.at) }]);
  });

  test("go under another key whole, each once; what was done meanwhile goes as done", async () => {
    await requests.enter(request);
    await requests.finish(finished(request, done));
    // As it was read before.
    expect(await requests.rehouse(request, "q")).toBe(false);
    const [stands = request] = await requests.of("p");
    const rivals = await Promise.all([1, 2, 3].map(() => requests.rehouse(stands, "q")));
    expect(rivals.filter(Boolean)).toHaveLength(1);
    expect([await requests.of("p"), await requests.of("q")]).toEqual([[], [{ ...stands, person: "q" }]]);
    expect(await requests.all()).toHaveLength(1);
  });

  test("that are nowhere are neither done nor made", async () => {
    expect([await requests.finish(finished(request, done)), await requests.expect(request, "new")]).toEqual([
      false,
      false,
    ]);
    expect(await requests.rehouse(request, "q")).toBe(false);
    expect(await requests.all()).toEqual([]);
  });
};

describe("requests in memory", () => contract(async () => openMemoryRequests()));
describeOnEngine("requests on the engine", (engine) => {
  contract(async () => openRequests(engine.dynamo, await engine.table()));

  test("outlive an erasure, which empties their person's own partition", async () => {
    const table = await engine.table();
    const requests = openRequests(engine.dynamo, table);
    await requests.enter(request);
    await openPeople(engine.dynamo, table).clear("p");
    expect(await requests.of("p")).toEqual([request]);
  });
});

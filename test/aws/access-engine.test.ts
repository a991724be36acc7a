// Errands and sessions, in memory and on the engine: the same conditions, whoever comes first.

import { beforeEach, describe, expect, test } from "vitest";
import type { Owing, Waiting } from "../../shared/access/errand.ts";
import type { Access } from "../../shared/access/ports.ts";
import { openAccess } from "../../shared/aws/access.ts";
import { openRequests } from "../../shared/aws/requests.ts";
import type { Requests } from "../../shared/rights/requests.ts";
import { describeOnEngine } from "../support/engine.ts";
import { openMemoryAccess } from "../support/memory-access.ts";
import { openMemoryRecords } from "../support/memory-records.ts";
import { openMemoryRequests } from "../support/memory-requests.ts";
import { start } from "../support/world.ts";

const errand: Owing = {
  ...{ schema: 1, person: "p", nonce: "n", language: "en", email: "ada@example.org" },
  ...{ owes: { mail: "access", since: start }, dueAt: start + 60, expiresAt: start + 86_400 },
};
const waiting: Waiting = {
  schema: 1,
  person: "p",
  nonce: "n",
  language: "en",
  opens: "session",
  expiresAt: start + 99,
};
const mailings = { mail: "access", sent: [start], expiresAt: start + 86_400 } as const;

const contract = (open: () => Promise<{ access: Access; requests: Requests }>) => {
  let access: Access;
  let requests: Requests;
  beforeEach(async () => {
    ({ access, requests } = await open());
  });
  const due = async (now: number) => {
    const found: string[] = [];
    for await (const { person, nonce } of access.due(now)) found.push(`${person} ${nonce}`);
    return found;
  };

  test("an errand is due when it says, and later when it is put off", async () => {
    await access.put(errand);
    expect([await due(start + 59), await due(start + 60)]).toEqual([[], ["p n"]]);
    expect(await access.hold(errand, start + 120)).toBe(true);
    expect([await due(start + 119), await due(start + 120)]).toEqual([[], ["p n"]]);
    expect(await access.find(errand)).toEqual({
      ...errand,
      owes: { ...errand.owes, notBefore: start + 120 },
      dueAt: start + 120,
    });
  });

  test("a mail is noted once, its address goes, its link is spent once and only in time", async () => {
    await access.put(errand);
    expect(await access.note(errand, waiting, mailings)).toBe(true);
    expect(await access.note(errand, waiting, mailings)).toBe(false);
    expect([await access.find(errand), await due(start + 999)]).toEqual([waiting, []]);
    expect((await access.situation("p", start)).mailings).toMatchObject([mailings]);
    expect(await access.spend(errand, start + 99)).toBeUndefined();
    const spent = await Promise.all([1, 2, 3].map(() => access.spend(errand, start + 98)));
    expect(spent.filter((one) => one !== undefined)).toEqual([waiting]);
  });

  test("what was erased meanwhile is brought back by no note, no hold and no drop", async () => {
    await access.put(errand);
    expect(await access.drop(errand)).toBe(true);
    expect(await access.drop(errand)).toBe(false);
    expect(await access.hold(errand, start + 120)).toBe(false);
    for (const after of [waiting, undefined]) expect(await access.note(errand, after, mailings)).toBe(false);
    expect(await access.situation("p", start)).toEqual({
      errands: [],
      mailings: [],
      sessions: [],
      known: false,
      stands: false,
    });
  });

  test("somebody is known of whom nothing is held but what they asked of staff, until that is over", async () => {
    const request = {
      id: "r",
      what: "erase",
      person: "p",
      received: start,
      due: start + 9,
      expiresAt: start + 99,
    } as const;
    await requests.enter({ ...request, opened: { at: start, by: "Grace" } });
    expect([await access.situation("p", start + 98), await access.situation("q", start)]).toMatchObject([
      { known: true },
      { known: false },
    ]);
    expect((await access.situation("p", start + 99)).known).toBe(false);
  });

  test("a mail that is still owed opens nothing", async () => {
    await access.put(errand);
    expect(await access.spend(errand, start)).toBeUndefined();
  });

  test("a link opens one session at most, in time, with the same write, and none that confirms an address opens any", async () => {
    const session = { person: "p", id: "s", language: "de", expiresAt: start + 9 } as const;
    await access.put(errand);
    expect(await access.begin(session, errand, start)).toBe(false);
    await access.note(errand, { ...waiting, opens: "address" }, mailings);
    expect(await access.begin(session, errand, start)).toBe(false);
    expect(await access.spend(errand, start)).toBeDefined();
    await access.put(errand);
    await access.note(errand, waiting, mailings);
    expect(await access.begin(session, errand, start + 99)).toBe(false);
    expect(await access.session("p", "s")).toBeUndefined();
    const begun = await Promise.all(["s", "t", "u"].map((id) => access.begin({ ...session, id }, errand, start + 98)));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect((await access.situation("p", start)).sessions).toHaveLength(1);
    expect(await access.find(errand)).toBeUndefined();
  });

  test("a session is found until it is ended, and by its own id only", async () => {
    const session = { person: "p", id: "s", language: "de", expiresAt: start + 9 } as const;
    await access.begin(session);
    await access.begin({ ...session, person: "q" });
    expect([await access.session("p", "s"), await access.session("p", "x")]).toEqual([session, undefined]);
    expect((await access.situation("p", start)).sessions).toEqual([session]);
    await access.end("p", "s");
    expect(await access.session("p", "s")).toBeUndefined();
  });
};

describe("errands in memory", () => {
  contract(async () => {
    const requests = openMemoryRequests();
    return { requests, access: openMemoryAccess({ ...openMemoryRecords(), requests }) };
  });
});
describeOnEngine("errands on the engine", (engine) => {
  contract(async () => {
    const table = await engine.table();
    return { requests: openRequests(engine.dynamo, table), access: openAccess(engine.dynamo, table) };
  });
});

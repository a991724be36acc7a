// Caps and the brake: what is counted, when sign-ups are refused, when mail is held, and how it is let go.

import { describe, expect, test } from "vitest";
import { type Brake, hourOf, judge, refusedUntil, type Tally } from "../../shared/brake/brake.ts";
import { openCounting } from "../../shared/brake/counting.ts";
import { pull } from "../../shared/brake/pull.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { submit } from "../../shared/optin/submit.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { openMemoryBrakes } from "../support/memory-brakes.ts";
import { openSandbox, type Sandbox, sent, start } from "../support/world.ts";

const hour = hourOf(start);
const tally = (counts: Partial<Tally>): Tally => ({ hour, asked: 0, sent: 0, bounced: 0, complained: 0, ...counts });
/** Delivers what the stream brought since `from`, and tells how far it came. */
const deliverAll = async ({ world, stream }: Sandbox, from = 0): Promise<number> => {
  let at = from;
  for (const end = stream.length; at < end; at++) {
    const key = stream[at];
    if (key) await deliver(world, key);
  }
  return at;
};

describe("a sign-up", () => {
  const brake: Brake = { networks: { "192.0.2.0": start + 60 }, stack: start + 10 };
  test.each([
    ["of a refused network", { networks: brake.networks ?? {} }, "192.0.2.0", start + 60],
    ["of another network", { networks: brake.networks ?? {} }, "198.51.100.0", undefined],
    ["of no network", { networks: brake.networks ?? {} }, undefined, undefined],
    ["while all are refused", { stack: start + 10 }, "198.51.100.0", start + 10],
    ["under both, until the later is over", brake, "192.0.2.0", start + 60],
    ["on the second in which it is over", { stack: start }, undefined, undefined],
    ["of a network named like what every object has", { networks: {} }, "constructor", undefined],
  ] as const)("%s", (_, given, network, until) => {
    expect(refusedUntil(given, network, start)).toBe(until);
  });
});

describe("counting", () => {
  const batches = async (caps: { network: number; stack: number }, networks: readonly string[], size: number) => {
    const brakes = openMemoryBrakes();
    const count = openCounting(brakes, caps);
    for (let at = 0; at < networks.length; at += size)
      await count({ networks: networks.slice(at, at + size), sent: 0 }, start);
    return brakes.read();
  };
  const from = (network: string, times: number) => Array.from({ length: times }, () => network);

  test.each([1, 7, 100])("refuses a network that goes over its cap, and no other, in batches of %i", async (size) => {
    const { networks, stack } = await batches(
      { network: 100, stack: 10_000 },
      [...from("a", 106), ...from("b", 96)],
      size,
    );
    expect(networks).toEqual({ a: hour + 3600 });
    expect(stack).toBeUndefined();
  });

  test("refuses all when the whole stack goes over its cap, wherever they come from", async () => {
    const crowd = Array.from({ length: 110 }, (_, at) => `network ${at}`);
    expect((await batches({ network: 100, stack: 100 }, crowd, 10)).stack).toBe(hour + 3600);
  });

  test("begins anew with the hour", async () => {
    const brakes = openMemoryBrakes();
    const count = openCounting(brakes, { network: 10, stack: 1000 });
    await count({ networks: from("a", 9), sent: 0 }, start);
    await count({ networks: from("a", 9), sent: 0 }, start + 3600);
    expect((await brakes.read()).networks).toBeUndefined();
  });

  test("writes a total once for five sign-ups and not for each", async () => {
    const brakes = openMemoryBrakes();
    let writes = 0;
    const counted: typeof brakes.count = (...given) => {
      writes += 1;
      return brakes.count(...given);
    };
    const count = openCounting({ ...brakes, count: counted }, { network: 100_000, stack: 100_000 });
    for (const network of from("a", 50)) await count({ networks: [network], sent: 0 }, start);
    expect(writes).toBe(10);
    expect((await brakes.tallies(0))[0]?.asked).toBe(50);
  });
});

describe("the judge", () => {
  test.each([
    ["nothing counted", [], undefined],
    ["five per cent bounces, which is the limit itself", [tally({ sent: 200, bounced: 10 })], undefined],
    ["more than five per cent", [tally({ sent: 200, bounced: 11 })], "bounces"],
    ["four bounces of four mails, which may be chance", [tally({ sent: 4, bounced: 4 })], undefined],
    ["two complaints, which may be chance", [tally({ sent: 100, complained: 2 })], undefined],
    ["three complaints in a thousand", [tally({ sent: 1000, complained: 3 })], "complaints"],
    ["three complaints in a hundred thousand", [tally({ sent: 100_000, complained: 3 })], undefined],
    [
      "rates over several hours together",
      [tally({ sent: 50, bounced: 3 }), tally({ sent: 50, bounced: 3 })],
      "bounces",
    ],
  ] as const)("with %s", (_, tallies, cause) => {
    expect(judge(tallies, {})).toBe(cause);
  });

  test("holds nothing twice, and nothing for what was counted before the last release", () => {
    const bad = [tally({ sent: 100, bounced: 50 })];
    expect(judge(bad, { held: { why: "bounces", since: start } })).toBeUndefined();
    expect(judge(bad, { released: start })).toBeUndefined();
    expect(judge([...bad, tally({ hour: hour + 3600, sent: 10, bounced: 9 })], { released: start })).toBe("bounces");
  });
});

describe("mail that the brake holds", () => {
  test("stays owed, is looked at again every five minutes, and goes out once when released", async () => {
    const box = openSandbox();
    await box.world.brakes.hold("bounces", start);
    await submit(box.world, sent("ada@example.org"));
    await deliverAll(box);
    for (let minutes = 0; minutes < 30; minutes++) {
      box.wait(60);
      await tendDue(box.world, () => true);
      await deliverAll(box);
    }
    expect(box.letters).toHaveLength(0);
    await box.world.brakes.release(box.world.now());
    box.wait(300);
    await tendDue(box.world, () => true);
    await tendDue(box.world, () => true);
    expect(box.letters.map(({ to }) => to)).toEqual(["ada@example.org"]);
  });

  test("is put on by the day's rates alone, once", async () => {
    const { world } = openSandbox();
    await world.brakes.count(hour, { sent: 100, bounced: 6 });
    expect(await pull(world.brakes, start)).toBe("bounces");
    expect(await pull(world.brakes, start)).toBeUndefined();
    const calm = openSandbox().world;
    await calm.brakes.count(hour - 25 * 3600, { sent: 100, bounced: 60 });
    expect(await pull(calm.brakes, start)).toBeUndefined();
  });
});

test("ten thousand posts naming one person lead to three mails that day and leave few records", async () => {
  const box = openSandbox();
  let delivered = 0;
  for (let post = 0; post < 10_000; post++) {
    await submit(box.world, sent("victim@example.org", { answers: { firstName: `N${post}` } }));
    if (post % 20 === 19) delivered = await deliverAll(box, delivered);
  }
  for (let minutes = 0; minutes < 24 * 60 - 1; minutes += 5) {
    box.wait(300);
    await tendDue(box.world, () => true);
  }
  expect(box.letters).toHaveLength(3);
  expect(box.world.records.contents().records.size).toBeLessThanOrEqual(3);
}, 60_000);

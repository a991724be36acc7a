// What is true of any brake, in memory or in DynamoDB.

import { beforeEach, describe, expect, test } from "vitest";
import type { Brakes } from "../../shared/brake/ports.ts";

const hour = 1_795_446_000;

/** Declares the tests; `open` gives the same brake again, as another function would see it. */
export const brakesContract = (name: string, begin: () => Promise<() => Brakes>): void => {
  describe(`${name}: the brake`, () => {
    let open: () => Brakes;
    beforeEach(async () => {
      open = await begin();
    });

    test("is off at first", async () => {
      const { held, stack } = await open().read();
      expect([held, stack]).toEqual([undefined, undefined]);
      expect(await open().tallies(0)).toEqual([]);
    });

    test("adds counts up, whoever counts, and gives the total", async () => {
      await open().count(hour, { asked: 3, sent: 2 });
      const adding = Array.from({ length: 20 }, () => open().count(hour, { asked: 1, bounced: 1 }));
      await Promise.all(adding);
      expect(await open().count(hour, { complained: 1 })).toEqual({
        hour,
        asked: 23,
        sent: 2,
        bounced: 20,
        complained: 1,
      });
    });

    test("tells the tallies from an hour on, that hour included", async () => {
      for (const past of [3, 2, 1, 0]) await open().count(hour - past * 3600, { sent: past + 1 });
      const tallies = await open().tallies(hour - 2 * 3600);
      expect(tallies.map(({ sent }) => sent).toSorted()).toEqual([1, 2, 3]);
    });

    test("counts each network for itself, by the hour", async () => {
      await open().countNetwork(hour, "192.0.2.0", 4);
      expect(await open().countNetwork(hour, "192.0.2.0", 3)).toBe(7);
      expect(await open().countNetwork(hour, "2001:db8:1::", 1)).toBe(1);
      expect(await open().countNetwork(hour + 3600, "192.0.2.0", 1)).toBe(1);
    });

    test("refuses networks and all, each until its moment", async () => {
      await open().refuse({ network: "192.0.2.0" }, hour + 3600);
      await open().refuse({ network: "2001:db8:1::" }, hour + 7200);
      await open().refuse("stack", hour + 60);
      const { networks, stack } = await open().read();
      expect(networks).toEqual({ "192.0.2.0": hour + 3600, "2001:db8:1::": hour + 7200 });
      expect(stack).toBe(hour + 60);
    });

    test("is held for a reason until it is released, and remembers when that was", async () => {
      await open().hold("bounces", hour);
      expect((await open().read()).held).toEqual({ why: "bounces", since: hour });
      await open().release(hour + 5);
      const { held, released } = await open().read();
      expect([held, released]).toEqual([undefined, hour + 5]);
    });
  });
};

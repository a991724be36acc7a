// The brake in memory, for tests of what reads it and of what puts it on.

import type { Brake, Tally } from "../../shared/brake/brake.ts";
import type { Brakes } from "../../shared/brake/ports.ts";
import { without } from "../../shared/kit/without.ts";

export const openMemoryBrakes = (): Brakes => {
  let brake: Brake = {};
  const tallies = new Map<number, Tally>();
  const networks = new Map<string, number>();
  return {
    read: async () => brake,
    async count(hour, { asked = 0, sent = 0, bounced = 0, complained = 0 }) {
      const old = tallies.get(hour) ?? { hour, asked: 0, sent: 0, bounced: 0, complained: 0 };
      const total = {
        hour,
        asked: old.asked + asked,
        sent: old.sent + sent,
        bounced: old.bounced + bounced,
        complained: old.complained + complained,
      };
      tallies.set(hour, total);
      return total;
    },
    async countNetwork(hour, network, asked) {
      const total = (networks.get(`${hour} ${network}`) ?? 0) + asked;
      networks.set(`${hour} ${network}`, total);
      return total;
    },
    async refuse(whom, until) {
      brake =
        whom === "stack"
          ? { ...brake, stack: until }
          : { ...brake, networks: { ...brake.networks, [whom.network]: until } };
    },
    tallies: async (since) => [...tallies.values()].filter(({ hour }) => hour >= since),
    async hold(why, since) {
      brake = { ...brake, held: { why, since } };
    },
    async release(at) {
      brake = { ...without(brake, "held"), released: at };
    },
  };
};

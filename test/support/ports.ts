// Ports for a stack of one's own: four that nobody has, and whether anybody still has them.

import { randomInt } from "node:crypto";
import { createServer } from "node:net";

const names = ["PORT", "SITE_PORT", "INBOX_PORT", "DYNAMODB_PORT"] as const;
export type Ports = Readonly<Record<(typeof names)[number], number>>;

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer().once("error", () => answer(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => answer(true)));
  });

const given = new Set<number>();

/** Ports on which nobody listens, from below the range out of which connections and other tests get theirs. */
export const freePorts = async (): Promise<Ports> => {
  const ports: [string, number][] = [];
  for (let port = randomInt(10_000, 32_000); ports.length < names.length; port = randomInt(10_000, 32_000)) {
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    ports.push([names[ports.length] ?? "", port]);
  }
  return Object.fromEntries(ports) as Ports;
};

/** Those of a stack's ports on which somebody listens. */
export const portsTaken = async (ports: Ports): Promise<readonly number[]> => {
  const all = await Promise.all(Object.values(ports).map(async (port) => ((await isFree(port)) ? [] : [port])));
  return all.flat();
};

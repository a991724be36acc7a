// Finds a taken port before anything starts, and names it.

import { createServer } from "node:net";
import { type Options, portVariables } from "./options.ts";

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => answer(true)));
  });

/** Fails with the port and the variable that changes it when one is taken or asked for twice. */
export const requireFreePorts = async (ports: Options["ports"]): Promise<void> => {
  const seen = new Set<number>();
  for (const name of Object.keys(portVariables) as (keyof typeof portVariables)[]) {
    const port = ports[name];
    const [variable] = portVariables[name];
    if (seen.has(port)) throw new Error(`port ${port} is asked for twice; set ${variable} to another one`);
    seen.add(port);
    if (!(await isFree(port)))
      throw new Error(`port ${port} is taken; end what uses it, or set ${variable} to another one`);
  }
};

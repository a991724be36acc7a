// Listening and closing, the same for every HTTP server of the stack.

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Longer than a client keeps a connection that it does not use: whoever hangs up first must not be the one who is asked. */
const idleFor = 75_000;

/** Listens on this machine only; 0 takes any free port. Gives the address. */
export const listen = (server: Server, port: number): Promise<string> =>
  new Promise((listening, failed) => {
    server.keepAliveTimeout = idleFor;
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => listening(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });

/** Takes nothing new, lets what is under way be answered, and waits for that. */
export const close = (server: Server): Promise<void> =>
  new Promise((closed) => {
    // A kept-alive connection falls idle only after its last answer, and would hold the server open.
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearInterval(idle);
      closed();
    });
  });

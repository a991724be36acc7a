// Starts the mailbox's thread and answers what it asks of the stack.

import { Worker } from "node:worker_threads";
import type { Offset } from "../clock.ts";
import { tell } from "../terminal.ts";
import type { MailboxData, MailboxMessage } from "./worker.ts";

export interface Mailbox {
  readonly endpoint: string;
  readonly died: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Mails are kept in `file`; `advance` moves the stack's clock by seconds and gives the new offset. */
export const startMailbox = (
  port: number,
  file: string,
  offset: Offset,
  advance: (seconds: number) => Promise<number>,
): Promise<Mailbox> =>
  new Promise((started, failed) => {
    const workerData: MailboxData = { port, file, offset };
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData, execArgv: [], name: "mailbox" });
    const died = new Promise<string>((told) => {
      worker.once("error", (error) => told((error as Error).message));
      worker.once("exit", (code) => told(`ended with ${code}`));
    });
    void died.then((reason) => failed(new Error(`the mailbox did not start: ${reason}`)));
    worker.on("message", async (message: MailboxMessage) => {
      if (message.kind === "mail") tell("mail");
      if (message.kind === "listening")
        started({ endpoint: message.endpoint, died, stop: async () => void (await worker.terminate()) });
      if (message.kind === "advance") {
        worker.postMessage({ id: message.id, offset: await advance(message.seconds) });
      }
    });
  });

// The mailbox, in a thread of its own: SES for the functions, an inbox page for people, GET /store for scripts.

import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { json } from "node:stream/consumers";
import { parentPort, workerData } from "node:worker_threads";
import type { Offset } from "../clock.ts";
import { moveDate } from "../moved-date.ts";
import { listen } from "../servers.ts";
import { openMailStore } from "./store.ts";

export interface MailboxData {
  readonly port: number;
  readonly file: string;
  readonly offset: Offset;
}

/** To the stack: `advance` is answered with the new offset in `advanced`. */
export type MailboxMessage =
  | { readonly kind: "listening"; readonly endpoint: string }
  | { readonly kind: "mail" }
  | { readonly kind: "advance"; readonly id: number; readonly seconds: number };

const { port, file, offset } = workerData as MailboxData;
moveDate(offset);
const tell = (message: MailboxMessage) => parentPort?.postMessage(message);
const store = openMailStore(file, () => tell({ kind: "mail" }));

// The library makes its server and listens at once; only its request listener is wanted here.
const require = createRequire(import.meta.url);
const library = await require("aws-ses-v2-local").default({ host: "127.0.0.1", port: 0 });
const ses: RequestListener = library.listeners("request")[0];
library.close();

const waiting = new Map<number, (offset: number) => void>();
let asked = 0;
parentPort?.on("message", ({ id, offset }: { id: number; offset: number }) => {
  waiting.get(id)?.(offset);
  waiting.delete(id);
});

const send = (response: ServerResponse, type: string, body: string, headers = {}) =>
  response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...headers }).end(body);
const sendJson = (response: ServerResponse, value: unknown) =>
  send(response, "application/json", JSON.stringify(value));

const pageFile = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action *; frame-ancestors 'none'";

/** What is new since a page knew `from` mails; everything, where the mailbox was emptied or started anew in between. */
const list = (generation: number, known: number) => {
  const from = generation === store.generation() ? known : 0;
  const mails = store
    .mails()
    .slice(from)
    .map(({ from: sender, destination, subject, at }, index) => ({
      number: from + index,
      from: sender,
      to: destination.to.join(", "),
      subject,
      at,
    }));
  return { generation: store.generation(), mails };
};

const advance = async (incoming: IncomingMessage, response: ServerResponse) => {
  const { advance: seconds } = (await json(incoming).catch(() => ({}))) as { advance?: unknown };
  if (!Number.isInteger(seconds)) {
    response
      .writeHead(400, { "content-type": "application/json" })
      .end('{"message":"{\\"advance\\": seconds} is expected"}');
    return;
  }
  const id = ++asked;
  const done = new Promise<number>((advanced) => waiting.set(id, advanced));
  tell({ kind: "advance", id, seconds: seconds as number });
  sendJson(response, { offset: await done });
};

const answer: RequestListener = (incoming, response) => {
  const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://mailbox");
  const asked = `${incoming.method} ${pathname}`;
  if (asked === "GET /")
    return send(response, "text/html; charset=utf-8", pageFile("inbox.html"), { "content-security-policy": policy });
  if (asked === "GET /inbox.css") return send(response, "text/css; charset=utf-8", pageFile("inbox.css"));
  if (asked === "GET /inbox.js") return send(response, "text/javascript; charset=utf-8", pageFile("inbox.js"));
  if (asked === "GET /mails")
    return sendJson(response, list(Number(searchParams.get("generation")), Number(searchParams.get("from")) || 0));
  const [, number] = /^GET \/mails\/(\d+)$/.exec(asked) ?? [];
  const line = number === undefined ? undefined : store.lines()[Number(number)];
  if (line !== undefined) return send(response, "application/json", line);
  if (asked === "GET /clock") return sendJson(response, { offset: Atomics.load(offset, 0) });
  if (asked === "POST /clock") return advance(incoming, response);
  // The library's own answer, put together from what is text already: thousands of mails are asked for again and again.
  if (asked === "GET /store" && !searchParams.has("since")) {
    const templates = JSON.stringify(store.templates());
    return send(
      response,
      "application/json; charset=utf-8",
      `{"templates":${templates},"emails":[${store.lines().join(",")}]}`,
    );
  }
  return ses(incoming, response);
};

tell({ kind: "listening", endpoint: await listen(createServer(answer), port) });

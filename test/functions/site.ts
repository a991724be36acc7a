// The HTTP functions around a world in memory, asked as API Gateway asks them.

import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { vi } from "vitest";
import { answerConfirm } from "../../functions/confirm.ts";
import { answerForm } from "../../functions/form.ts";
import type { Desk } from "../../functions/kit/desk.ts";
import { endpoint } from "../../functions/kit/endpoint.ts";
import type { Library } from "../../functions/kit/library.ts";
import type { OwnData } from "../../functions/kit/own-data.ts";
import { answerMyData } from "../../functions/my-data.ts";
import { answerNotice } from "../../functions/notice.ts";
import { answerEditions } from "../../functions/notice-editions.ts";
import { answerProgramme } from "../../functions/programme.ts";
import { answerUnsubscribe } from "../../functions/unsubscribe.ts";
import { runErrand } from "../../shared/access/run-errand.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { context, functionOf, httpEvent, type Sending } from "../support/events.ts";
import { openMemoryEditions } from "../support/memory-editions.ts";
import { openMemoryPuzzles } from "../support/memory-puzzles.ts";
import { openSandbox, type Sandbox } from "../support/world.ts";

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface House {
  readonly sandbox: Sandbox;
  readonly visit: (method: string, address: string, sending?: Sending) => Promise<Answered>;
  /** Delivers what the stream brought since it was last asked. */
  readonly deliverAll: () => Promise<void>;
  readonly stored: () => { readonly records: number; readonly proofs: number };
}

export const allowedOrigins = ["https://www.example.com", "https://*.shop.example"] as const;

/** Stands for the script that the build puts beside the function. */
export const script = "(()=>{})();";

/** What the functions' environment holds, for what answers when the opening of the world fails. */
const environment = { PUBLIC_URL: "https://forms.example", ALLOWED_ORIGINS: "", AWS_REGION: "eu-central-1" };

const lines: string[] = [];

/** Everything that this test's functions wrote to the standard output and to the standard error. */
export const logged = (): string => lines.join("");

/** Before each test: the functions' environment, and what they write is kept instead of shown. */
export const standIn = (): void => {
  lines.length = 0;
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  }
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
};
/** After each test. */
export const standBack = (): void => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
};

/** Opens all HTTP functions on one world; `broken` replaces parts of it. */
export const openHouse = (broken: Partial<Desk & Library & OwnData> = {}, sandbox = openSandbox()): House => {
  const guard = { puzzles: openMemoryPuzzles(), minimumSeconds: 2, editions: openMemoryEditions() };
  const world: Desk & Library & OwnData = {
    ...sandbox.world,
    ...guard,
    allowedOrigins,
    region: "eu-central-1",
    ...broken,
  };
  const open = () => world;
  const functions: Record<string, ReturnType<typeof endpoint>> = {
    form: endpoint(open, answerForm),
    confirm: endpoint(open, answerConfirm),
    unsubscribe: endpoint(open, answerUnsubscribe),
    notice: endpoint(() => ({ ...world, script }), answerNotice),
    "notice-editions": endpoint(open, answerEditions),
    programme: endpoint(() => ({ ...world, events: world.records.events }), answerProgramme),
    "my-data": endpoint(open, answerMyData),
  };
  let [read, run] = [0, 0];
  return {
    sandbox,
    async visit(method, address, sending) {
      const handler = functions[functionOf(method, address)];
      if (handler === undefined) throw new Error("shared/routes.ts names a function that this house lacks");
      const answer = (await handler(
        httpEvent(method, address, sending),
        context(),
      )) as APIGatewayProxyStructuredResultV2;
      return { status: answer.statusCode ?? 0, headers: answer.headers ?? {}, body: answer.body ?? "" };
    },
    async deliverAll() {
      while (read < sandbox.stream.length) {
        const key = sandbox.stream[read++];
        if (key !== undefined) await deliver(sandbox.world, key);
      }
      while (run < sandbox.errands.length) {
        const key = sandbox.errands[run++];
        if (key !== undefined) await runErrand(sandbox.world, key);
      }
    },
    stored() {
      const { records, proofs } = sandbox.world.records.contents();
      return { records: records.size, proofs: proofs.size };
    },
  };
};

/** What a visitor fills in, as names and values. */
export const filled = (more: readonly (readonly [string, string])[] = []) =>
  [
    ["firstName", "Ada"],
    ["lastName", "Lovelace"],
    ["email", "ada@example.org"],
    ["consent_newsletter", "on"],
    ...more,
  ] as const;

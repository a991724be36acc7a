// Runs the program behind `npm start` as a child on ports and a folder of its own, and ends it for sure.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import type { Item } from "../../shared/aws/item.ts";
import { type Launched, launch, type Options } from "./launch.ts";
import { freePorts, type Ports } from "./ports.ts";

export interface Stack {
  readonly pid: number;
  readonly ports: Ports;
  readonly directory: string;
  readonly forms: string;
  readonly site: string;
  readonly inbox: string;
  /** What it has said so far, both streams. */
  readonly output: () => string;
  /** What its functions have logged so far. */
  readonly logs: () => string;
  /** Every item of the table, read from the engine itself, past every rule and policy of ours. */
  readonly items: () => Promise<readonly Item[]>;
  /** The engine's process id. */
  readonly engine: () => number;
  readonly personSecret: () => string;
  /** Puts the stack ahead by seconds and waits until what came due with it is done. */
  readonly moveTime: (seconds: number) => Promise<void>;
  /** `kill -9`, of the engine as well if asked to. */
  readonly kill9: (also?: "engine") => Promise<void>;
  /** Sends a signal and waits for the exit code. */
  readonly signal: (name: NodeJS.Signals) => Promise<number | null>;
  /** The exit code, when it has ended by itself. */
  readonly ended: Promise<number | null>;
  /** Ends it and fails if that was not clean. A stack that is gone already is left at that. */
  readonly stop: () => Promise<void>;
}

const isReady = (address: string): Promise<boolean> =>
  fetch(`${address}/healthz`).then(
    ({ status }) => status === 200,
    () => false,
  );

const untilReady = async ({ output, child, ended }: Launched, address: string): Promise<void> => {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (const end = performance.now() + 30_000; !(await isReady(address)); await pause(20)) {
    if (over) throw new Error(`the stack ended before it was ready:\n${output()}`);
    if (performance.now() < end) continue;
    child.kill("SIGKILL");
    throw new Error(`the stack is not ready after 30 s:\n${output()}`);
  }
};

/** A client straight to the engine. */
const openTable = (endpoint: string) => {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const dynamo = new DynamoDBClient({ endpoint, region: "eu-central-1", credentials });
  const client = DynamoDBDocumentClient.from(dynamo);
  return async (): Promise<readonly Item[]> => {
    const { TableNames = [] } = await dynamo.send(new ListTablesCommand());
    const items: Item[] = [];
    for (const TableName of TableNames) {
      for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true }))
        items.push(...((page.Items ?? []) as Item[]));
    }
    return items;
  };
};

/** Whether a process is the engine that works on the folder: its number may have gone to another one meanwhile. */
const isEngineOf = (directory: string, pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(directory);
  } catch {
    return false;
  }
};

/** Starts a stack and waits until it answers. */
export const startStack = async (options: Options = {}): Promise<Stack> => {
  const ports = options.ports ?? (await freePorts());
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), "assent-"));
  const launched = launch(ports, directory, options);
  const { child, output, ended } = launched;
  const at = (port: number) => `http://127.0.0.1:${port}`;
  await untilReady(launched, at(ports.PORT));
  let orphan: number | undefined;
  const tidy = () => options.directory === undefined && rmSync(directory, { recursive: true, force: true });
  const read = (...path: string[]) => readFileSync(join(directory, ...path), "utf8");
  const engine = () => JSON.parse(read("engine.json")).pid as number;
  const signal = (name: NodeJS.Signals) => {
    child.kill(name);
    return ended;
  };
  return {
    pid: child.pid ?? 0,
    ports,
    directory,
    forms: at(ports.PORT),
    site: at(ports.SITE_PORT),
    inbox: at(ports.INBOX_PORT),
    output,
    logs: () =>
      readdirSync(join(directory, "logs"))
        .map((file) => read("logs", file))
        .join(""),
    items: openTable(at(ports.DYNAMODB_PORT)),
    engine,
    personSecret: () => {
      const [, secret] =
        Object.entries<string>(JSON.parse(read("secrets.json"))).find(([id]) => /person/i.test(id)) ?? [];
      if (secret === undefined) throw new Error("the stack keeps no person secret");
      return secret;
    },
    moveTime: async (seconds) => {
      const body = JSON.stringify({ advance: seconds });
      const answer = await fetch(`${at(ports.INBOX_PORT)}/clock`, { method: "POST", body });
      if (answer.status !== 200) throw new Error(`the clock answers ${answer.status}`);
    },
    kill9: async (also) => {
      orphan = engine();
      child.kill("SIGKILL");
      if (also) process.kill(orphan, "SIGKILL");
      await ended;
    },
    signal,
    ended,
    stop: async () => {
      const wasGone = child.exitCode !== null || child.signalCode !== null;
      const code = await signal("SIGTERM");
      if (orphan !== undefined && isEngineOf(directory, orphan)) process.kill(orphan, "SIGKILL");
      tidy();
      if (!wasGone && code !== 0) throw new Error(`the stack ended with ${code}:\n${output()}`);
    },
  };
};

// The DynamoDB engine: started here with its data in a file, or reached where the environment says.

import { spawn } from "node:child_process";
import { accessSync, closeSync, constants, existsSync, openSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { connect, createServer } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { forget, type ReadUpTo } from "./engine-forget.ts";
import { indexStream } from "./engine-index.ts";
import { record } from "./processes.ts";

export interface Engine {
  readonly endpoint: string;
  /** Kept when the engine ends without being asked to. */
  readonly died: Promise<string>;
  /** Leaves nothing of what was deleted in the file, and in the stream nothing that was read. */
  readonly forget: (read: readonly ReadUpTo[]) => void;
  readonly stop: () => Promise<void>;
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findBinary = (): string => {
  const platform = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`${platform}/dynoxide`);
  } catch {
    const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "dynoxide"));
    const found = onPath.find((file) => existsSync(file) && isExecutable(file));
    if (found !== undefined) return found;
    throw new Error(
      `no DynamoDB engine for ${process.platform}-${process.arch}: put a dynoxide on the path, or start DynamoDB Local with -sharedDb and set ASSENT_DYNAMODB_ENDPOINT to its address`,
    );
  }
};

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

const untilItAnswers = async (endpoint: string, isOver: () => boolean): Promise<void> => {
  for (const end = performance.now() + 10_000; !(await answers(endpoint)); await pause(5)) {
    if (isOver()) throw new Error("the DynamoDB engine ended while it was starting; engine.log says why");
    if (performance.now() > end) throw new Error(`the DynamoDB engine at ${endpoint} does not answer`);
  }
};

const startBinary = async (port: number, directory: string): Promise<Engine> => {
  const endpoint = `http://127.0.0.1:${port}`;
  const file = join(directory, "engine.json");
  const database = join(directory, "engine.db");
  const args = ["--host", "127.0.0.1", "--port", String(port), "--db-path", database];
  // A group of its own, so that Ctrl-C reaches it only through us, after the last write.
  const log = openSync(join(directory, "engine.log"), "w");
  const child = spawn(findBinary(), args, { stdio: ["ignore", log, log], detached: true });
  closeSync(log);
  let over = false;
  const died = new Promise<string>((told) => {
    child.once("error", (error) => told(error.message));
    child.once("exit", (code, signal) => told(`ended with ${signal ?? code}`));
  }).finally(() => {
    over = true;
  });
  if (child.pid !== undefined) record(file, child.pid);
  await untilItAnswers(endpoint, () => over);
  indexStream(database);
  const stop = async () => {
    child.kill("SIGTERM");
    const isOver = await Promise.race([died.then(() => true), pause(1000, false)]);
    if (!isOver) child.kill("SIGKILL");
    await died;
    rmSync(file, { force: true });
    forget(database);
  };
  return { endpoint, died, forget: (read) => forget(database, read), stop };
};

/** Passes the port on, so that whoever knows DYNAMODB_PORT reaches the external engine as well. */
const passOn = async (port: number, external: string): Promise<Engine> => {
  const { hostname, port: to } = new URL(external);
  const server = createServer((near) => {
    const far = connect(Number(to || 80), hostname);
    for (const socket of [near, far]) socket.on("error", () => [near, far].map((each) => each.destroy()));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  await untilItAnswers(external, () => false);
  return { endpoint: external, died: new Promise(() => {}), forget: () => {}, stop: async () => void server.close() };
};

export const startEngine = (port: number, directory: string, external: string | undefined): Promise<Engine> =>
  external === undefined ? startBinary(port, directory) : passOn(port, external);

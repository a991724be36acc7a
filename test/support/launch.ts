// Starts the program behind `npm start` as a child, with ports and a folder of its own, and waits for nothing.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Ports } from "./ports.ts";

export interface Options {
  /** The clone to run, its own app synthesized at the start as everybody's is; by default this one, made once. */
  readonly root?: string;
  /** Kept by who gives it; without one, a temporary folder that goes with the stack. */
  readonly directory?: string;
  readonly ports?: Ports;
  readonly environment?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

export const root = join(import.meta.dirname, "../..");

// A test run that is killed must not leave a stack behind.
const watch =
  'data:text/javascript,const p=process.ppid;setInterval(()=>process.ppid!==p&&process.kill(process.pid,"SIGTERM"),500).unref()';

export interface Launched {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts the program and waits for nothing. */
export const launch = (ports: Ports, directory: string, options: Options = {}): Launched => {
  const args = ["--import", watch, "infra/local/main.ts", ...(options.args ?? [])];
  const settings = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const app = options.root === undefined && { ASSENT_LOCAL_APP: join(import.meta.dirname, "assembly.ts") };
  const env = { ...process.env, ...settings, ...app, ASSENT_LOCAL_DIR: directory, ...options.environment };
  const child = spawn(process.execPath, args, { cwd: options.root ?? root, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, output: () => said, ended };
};

// The folder that outlives restarts: taken by one stack at a time, cleared of what a killed one left running.

import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { endRecorded, isGone, record } from "./processes.ts";

export interface LocalDirectory {
  readonly path: (name: string) => string;
  readonly release: () => void;
}

/** Takes the folder. A stack whose parent was killed ends within a second or two, and is waited for. */
export const takeDirectory = async (directory: string): Promise<LocalDirectory> => {
  mkdirSync(join(directory, "logs"), { recursive: true });
  const path = (name: string) => join(directory, name);
  if (!(await isGone(path("stack.json"), 3000))) {
    throw new Error(`another stack runs on ${directory}; end it, or set ASSENT_LOCAL_DIR to another folder`);
  }
  record(path("stack.json"), process.pid);
  await endRecorded(path("engine.json"));
  return { path, release: () => rmSync(path("stack.json"), { force: true }) };
};

/** Empties the folder but for the note of who holds it. */
export const emptyDirectory = (directory: string): void => {
  for (const name of readdirSync(directory)) {
    if (name !== "stack.json") rmSync(join(directory, name), { recursive: true, force: true });
  }
  mkdirSync(join(directory, "logs"), { recursive: true });
};

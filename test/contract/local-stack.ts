// Starts the local stack on a tiny assembly for one test: its own ports, its own folder, gone afterwards.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";

const root = join(import.meta.dirname, "../..");

export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });

export interface Place {
  readonly directory: string;
  /** Where the mapped function writes the records it was given. */
  readonly seen: string;
  readonly ports: Readonly<Record<"PORT" | "SITE_PORT" | "INBOX_PORT" | "DYNAMODB_PORT", number>>;
}

export const makePlace = async (): Promise<Place> => {
  const directory = mkdtempSync(join(tmpdir(), "assent-local-"));
  const [PORT, SITE_PORT, INBOX_PORT, DYNAMODB_PORT] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  return { directory, seen: join(directory, "seen"), ports: { PORT, SITE_PORT, INBOX_PORT, DYNAMODB_PORT } };
};

export interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly exited: Promise<number | string>;
}

/** Starts it and does not wait. */
export const launch = ({ directory, seen, ports }: Place, environment = {}, args: readonly string[] = []): Started => {
  const child = spawn(process.execPath, [join(root, "infra/local/main.ts"), ...args], {
    env: {
      ...process.env,
      ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
      ASSENT_LOCAL_DIR: directory,
      ASSENT_LOCAL_APP: join(import.meta.dirname, "local-tiny-app.ts"),
      SEEN: seen,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  const exited = new Promise<number | string>((gone) =>
    child.once("exit", (code, signal) => gone(signal ?? code ?? 0)),
  );
  return { process: child, output: () => output, exited };
};

/** Asks again until it holds; the time is only there to fail by. */
export const until = async <T>(look: () => Promise<T> | T, holds: (value: T) => boolean = Boolean): Promise<T> => {
  for (const end = performance.now() + 10_000; ; await pause(20)) {
    const value = await look();
    if (holds(value)) return value;
    if (performance.now() > end) expect.fail(`still not so: ${JSON.stringify(value)}`);
  }
};

export const start = async (place: Place, environment = {}, args: readonly string[] = []): Promise<Started> => {
  const started = launch(place, environment, args);
  const healthz = `http://127.0.0.1:${place.ports.PORT}/healthz`;
  await until(
    async () => {
      if (started.process.exitCode !== null) expect.fail(started.output());
      return (await fetch(healthz).catch(() => undefined))?.status;
    },
    (status) => status === 200,
  );
  return started;
};

/** Asks the tiny function for something and gives what it got. */
// biome-ignore lint/suspicious/noExplicitAny: as many shapes as the function has answers
export const ask = async ({ ports }: Place, what: string): Promise<any> => {
  const answer = await fetch(`http://127.0.0.1:${ports.PORT}/ask/${what}`);
  return answer.json();
};

// biome-ignore lint/suspicious/noExplicitAny: stream records
export const seenBy = ({ seen }: Place): any[] => {
  try {
    return readFileSync(seen, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
};

export const pidOfEngine = ({ directory }: Place): number =>
  JSON.parse(readFileSync(join(directory, "engine.json"), "utf8")).pid;

export const isRunning = (pid: number): boolean => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
};

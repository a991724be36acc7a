// Which process is which: a recorded process is ended only if it is still the one that was recorded.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/**
 * When the process began, and since which start of the machine that is counted; `undefined` if there is none. Process
 * ids are used again, this is not. What it runs is left out: the kernel tells that only from a while after the start.
 */
export const identityOf = (pid: number): string | undefined => {
  try {
    if (!existsSync("/proc/self/stat")) {
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold anything; what follows it is the state, and 19 fields on the start in clock ticks.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return undefined;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
};

/** Notes a running process in a file, for the next start. */
export const record = (file: string, pid: number): void =>
  writeFileSync(file, JSON.stringify({ pid, identity: identityOf(pid) }));

/** The recorded process's id, if that very process still runs. */
export const recorded = (file: string): number | undefined => {
  try {
    const { pid, identity } = JSON.parse(readFileSync(file, "utf8"));
    return identity !== undefined && identityOf(pid) === identity ? pid : undefined;
  } catch {
    return undefined;
  }
};

/** Waits until the recorded process is gone; false when it still runs after `ms`. */
export const isGone = async (file: string, ms: number): Promise<boolean> => {
  for (const end = performance.now() + ms; recorded(file) !== undefined; await pause(10)) {
    if (performance.now() > end) return false;
  }
  return true;
};

/** Ends the recorded process, politely and then not, and forgets it. */
export const endRecorded = async (file: string): Promise<boolean> => {
  const pid = recorded(file);
  if (pid !== undefined) {
    process.kill(pid, "SIGTERM");
    if (!(await isGone(file, 1000))) {
      process.kill(pid, "SIGKILL");
      await isGone(file, 1000);
    }
  }
  rmSync(file, { force: true });
  return pid !== undefined;
};

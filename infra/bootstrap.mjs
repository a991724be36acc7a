// Runs a TypeScript file of this project on the pinned Node, from a fresh clone and any Node from 20 on: `node infra/bootstrap.mjs <file.ts> [args…]`.

import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const pinned = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const major = Number(process.versions.node.split(".")[0]);
const digest = (data) => createHash("sha256").update(data).digest("hex");

/** Says on standard error what is wrong, in one line, and ends. */
const giveUp = (line) => {
  process.stderr.write(`assent: ${line}\n`);
  process.exit(1);
};

// The stamp is written after npm has come to its end, so that an installation cut short never looks whole.
const stamp = join(modules, ".assent-lock");
const ownRecord = join(modules, ".package-lock.json");
const wanted = () => `${process.platform}-${process.arch} ${digest(readFileSync(join(root, "package-lock.json")))}`;

/** Whether somebody's own npm has installed just what the lock lists: npm writes its record of it last. */
const isWhole = () => {
  if (!existsSync(ownRecord)) return false;
  const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const there = packagesIn(ownRecord);
  return Object.entries(packagesIn(join(root, "package-lock.json"))).every(
    ([path, { version, integrity, optional }]) => {
      if (path === "" || (optional && !there[path])) return true;
      const same = there[path]?.version === version && there[path]?.integrity === integrity;
      return same && existsSync(join(root, path, "package.json"));
    },
  );
};

const isInstalled = () => {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted()) return true;
  if (!isWhole()) return false;
  writeFileSync(stamp, wanted());
  return true;
};

/** Installs with the npm that runs us, or the one on the path; whatever it says goes to standard error. */
const install = () => {
  process.stderr.write("assent: installing what package-lock.json lists (once)\n");
  for (const file of [stamp, ownRecord]) rmSync(file, { force: true });
  // NODE_ENV=production or omit settings of the machine would leave the tools out.
  const flags = ["ci", "--include=dev", "--include=optional", "--loglevel=error", "--no-audit", "--no-fund"];
  const own = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : undefined;
  const [command, args] = own ? [process.execPath, [own, ...flags]] : ["npm", flags];
  const shell = own === undefined && process.platform === "win32";
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], shell });
  if (error) giveUp(`npm could not be started (${error.message}). Install Node with npm, then run this again.`);
  if (status !== 0) giveUp("npm ci failed (see above). Mend that, then run this again.");
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted());
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

// Outside node_modules, because npm ci empties that. Linking a file that holds the pid already makes taking the lock one step.
const lock = join(tmpdir(), `assent-install-${digest(root).slice(0, 16)}`);
const takeLock = () => {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
};
const isStale = () => {
  try {
    const tooOld = Date.now() - statSync(lock).mtimeMs > 15 * 60_000;
    return tooOld || !isAlive(Number(readFileSync(lock, "utf8")));
  } catch {
    return false;
  }
};

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const ensureInstalled = async () => {
  while (!isInstalled()) {
    if (takeLock()) {
      try {
        if (!isInstalled()) install();
      } finally {
        rmSync(lock, { force: true });
      }
    } else if (isStale()) rmSync(lock, { force: true });
    else await pause(200);
  }
};

/** Whose child a process is; 0 where the system has no /proc. */
const parentOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
};

/** Calls `end` when whoever started us is gone without a word (kill -9): nothing of ours is to linger. */
const whenOrphaned = (end) => {
  // Under npm there may be a shell in between, which outlives it.
  const ancestors = () => `${process.ppid} ${process.env.npm_lifecycle_event ? parentOf(process.ppid) : ""}`;
  const first = ancestors();
  setInterval(() => ancestors() !== first && end(), 1000).unref();
  process.once("disconnect", end);
  process.channel?.unref();
};

/** Runs the file in this very process. */
const runHere = async (file, args) => {
  whenOrphaned(() => {
    setTimeout(() => process.exit(1), 5000).unref();
    // A script without a handler of its own ends at once.
    process.kill(process.pid, "SIGTERM");
  });
  process.argv = [process.execPath, resolve(file), ...args];
  await import(pathToFileURL(resolve(file)).href);
};

/** Runs this bootstrap again on the pinned Node; the channel between the two tells the child when we are gone. */
const runPinned = (node, file, args) => {
  const child = spawn(node, [fileURLToPath(import.meta.url), file, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  whenOrphaned(() => child.kill("SIGTERM"));
  child.on("error", (error) => giveUp(`Node ${pinned} could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGKILL" ? 137 : 1)));
};

const [file, ...args] = process.argv.slice(2);
if (major < 20)
  giveUp(`Node ${process.versions.node} is too old; install Node ${pinned} (20 at least) from https://nodejs.org.`);
if (file === undefined) giveUp("say which file to run: node infra/bootstrap.mjs <file.ts> [args…]");
await ensureInstalled();
process.env.PATH = join(modules, ".bin") + delimiter + (process.env.PATH ?? "");
const node = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
if (major === pinned) await runHere(file, args);
else if (existsSync(node)) runPinned(node, file, args);
else if (major > pinned) await runHere(file, args);
else
  giveUp(
    `npm has no Node ${pinned} for ${process.platform}-${process.arch}; install it from https://nodejs.org and run this again.`,
  );

// The bootstrap in a project of its own: what it installs, how it runs a file, and that nothing lingers.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { isRunning, until } from "./local-stack.ts";

const makeProject = (): string => {
  const root = mkdtempSync(join(tmpdir(), "assent-bootstrap-"));
  mkdirSync(join(root, "infra"));
  cpSync(join(import.meta.dirname, "../../infra/bootstrap.mjs"), join(root, "infra/bootstrap.mjs"));
  const lock = {
    name: "tiny",
    version: "1.0.0",
    lockfileVersion: 3,
    requires: true,
    packages: { "": { name: "tiny", version: "1.0.0" } },
  };
  writeFileSync(join(root, "package.json"), JSON.stringify({ name: "tiny", version: "1.0.0", type: "module" }));
  writeFileSync(join(root, "package-lock.json"), JSON.stringify(lock));
  const script = `
    const words: readonly string[] = process.argv.slice(2);
    console.log(JSON.stringify({ words, path: process.env.PATH?.split(":")[0] }));
    if (words[0] === "stay") setInterval(() => {}, 1000);
    else process.exitCode = 7;
  `;
  writeFileSync(join(root, "script.ts"), script);
  return root;
};

const run = (root: string, ...words: readonly string[]) => {
  const child = spawn(process.execPath, ["infra/bootstrap.mjs", "script.ts", ...words], { cwd: root });
  const code = new Promise((gone) => child.once("exit", gone));
  return Promise.all([text(child.stdout), text(child.stderr), code]);
};

test("two starts at once install once, say so on standard error only, and pass on arguments and exit code", async () => {
  const root = makeProject();
  const runs = await Promise.all([run(root, "a", "b c"), run(root, "a", "b c")]);
  for (const [out, , code] of runs) {
    expect(JSON.parse(out)).toEqual({ words: ["a", "b c"], path: join(root, "node_modules/.bin") });
    expect(code).toBe(7);
  }
  const said = runs.map(([, error]) => error).join("");
  expect(said.match(/installing/g)).toHaveLength(1);
  const [, again] = await run(root);
  expect(again).toBe("");
});

test("an installation that was cut short is done again", async () => {
  const root = makeProject();
  mkdirSync(join(root, "node_modules/half"), { recursive: true });
  const [, error] = await run(root);
  expect(error).toContain("installing");
  expect(existsSync(join(root, "node_modules/half"))).toBe(false);
});

test("what runs ends by itself when whoever started it was killed", async () => {
  const root = makeProject();
  await run(root);
  const launcher = `
    const child = require("node:child_process").spawn(process.execPath, ["infra/bootstrap.mjs", "script.ts", "stay"], { stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.once("data", () => console.log(child.pid));
    setInterval(() => {}, 1000);
  `;
  const parent = spawn(process.execPath, ["-e", launcher], { cwd: root });
  const pid = await new Promise<number>((told) => parent.stdout.once("data", (data) => told(Number(data))));
  expect(isRunning(pid)).toBe(true);
  parent.kill("SIGKILL");
  await until(
    () => isRunning(pid),
    (running) => !running,
  );
});

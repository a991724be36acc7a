// The operator's commands against the gallery's stack.

import { spawnSync } from "node:child_process";
import { root } from "../support/launch.ts";
import type { Stack } from "../support/stack.ts";

export const assent = ({ ports, directory }: Stack, ...words: readonly string[]): void => {
  const env: NodeJS.ProcessEnv = { ...process.env, ASSENT_LOCAL_DIR: directory };
  for (const [name, port] of Object.entries(ports)) env[name] = String(port);
  const all = ["infra/cli/main.ts", ...words, "--local"];
  const { status, stderr } = spawnSync(process.execPath, all, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
};

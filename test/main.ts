// `npm test`: style, types, then every test; `npm run journeys`: the browser journeys in their full matrix.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { chromium } from "./support/chromium.ts";

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit" }).status === 0;

const asked = process.argv.slice(2);
const full = asked.includes("--journeys");
const filters = full ? ["test/journeys"] : asked;
// Workers, stacks and commands compile the same packages a hundred times. Here only: `npm run bench` measures cold starts.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "../node_modules/.cache/compile");
process.env.ASSENT_JOURNEYS ??= full ? "full" : "pairwise";

if (chromium === undefined)
  console.log("No Chromium found: browser journeys are skipped (Debian: apt-get install chromium-headless-shell).");
const sound =
  full || (run("biome", ["check", "--log-level=warn"]) && run("tsc", []) && run("tsc", ["-p", "shared/script"]));
const passed = run("vitest", ["run", ...filters]);
process.exitCode = sound && passed ? 0 : 1;

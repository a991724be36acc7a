// `npm test`: style, types, then every test; `npm run journeys`: the browser journeys in their full matrix.

import { spawnSync } from "node:child_process";
import { chromium } from "./support/chromium.ts";

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit" }).status === 0;

const asked = process.argv.slice(2);
const full = asked.includes("--journeys");
const filters = full ? ["test/journeys"] : asked;
process.env.ASSENT_JOURNEYS ??= full ? "full" : "pairwise";

if (chromium === undefined)
  console.log("No Chromium found: browser journeys are skipped (Debian: apt-get install chromium).");
const sound = full || (run("biome", ["check", "--log-level=warn"]) && run("tsc", []));
const passed = run("vitest", ["run", ...filters]);
process.exitCode = sound && passed ? 0 : 1;

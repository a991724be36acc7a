// `npm run --silent assent -- <command>`: operating a stack from the command line.

import { commands } from "./commands.ts";
import { openOperator } from "./operator/open.ts";
import { run } from "./run.ts";

const { stdout: out, stderr: err } = process;
out.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
process.exitCode = await run({ commands, open: openOperator, out, err }, process.argv.slice(2));

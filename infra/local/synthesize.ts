// Makes the template in a process of its own, as the CDK's command does, with no credentials and no look-up.

import { spawn } from "node:child_process";
import { join } from "node:path";

/**
 * Runs a CDK app into `outdir`. What it says goes to standard error; a failure is told in one line there, and by the
 * error. The two variables are the ones that the CDK's own command line sets.
 */
export const synthesize = (app: string, outdir: string, context: Record<string, string>): Promise<void> =>
  new Promise((done, failed) => {
    const environment = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context) };
    const child = spawn(process.execPath, [app], {
      env: environment,
      stdio: ["ignore", 2, 2],
      cwd: join(import.meta.dirname, "../.."),
    });
    child.once("error", failed);
    child.once("exit", (code) =>
      code === 0 ? done() : failed(new Error(`the template could not be made (${app} ended with ${code}, see above)`)),
    );
  });

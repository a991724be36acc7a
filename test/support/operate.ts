// The operator's commands against a running stack of this machine, as `npm run assent -- … --local --json` runs them.

import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { vi } from "vitest";
import { commands } from "../../infra/cli/commands.ts";
import { openOperator } from "../../infra/cli/operator/open.ts";
import { run } from "../../infra/cli/run.ts";
import type { Stack } from "./stack.ts";

export interface Ran {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  /** What was answered, read. */
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are answers
  readonly json: any;
  readonly err: string;
}

/** Points the commands of this test file at a stack; `vi.unstubAllEnvs()` ends that. */
export const operate = ({ ports, directory }: Pick<Stack, "ports" | "directory">) => {
  for (const [name, port] of Object.entries(ports)) vi.stubEnv(name, String(port));
  vi.stubEnv("ASSENT_LOCAL_DIR", directory);
  return async (...words: readonly string[]): Promise<Ran> => {
    const [out, err] = [new PassThrough(), new PassThrough()];
    const said = Promise.all([text(out), text(err)]);
    const code = await run({ commands, open: openOperator, out, err }, [...words, "--local", "--json"]);
    for (const stream of [out, err]) stream.end();
    const [answer, beside] = await said;
    return {
      ...{ code, out: answer, err: beside },
      get json() {
        return JSON.parse(answer);
      },
    };
  };
};

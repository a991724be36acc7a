// One call from its words to its exit code; everything it touches is handed in.

import type { Writable } from "node:stream";
import { type Call, readCall } from "./call.ts";
import type { Command } from "./command.ts";
import { explained, isFailure } from "./failure.ts";
import { about, overview } from "./help.ts";
import type { Operator } from "./operator/operator.ts";
import type { Target } from "./target.ts";

export interface Surroundings {
  readonly commands: readonly Command[];
  readonly open: (target: Target) => Promise<Operator>;
  readonly out: Writable;
  readonly err: Writable;
}

const helpFor = (commands: readonly Command[], words: readonly string[]): string | undefined => {
  const [first = "help", ...rest] = words;
  const isAsked = ["help", "--help", "-h"].includes(first);
  const named = (isAsked ? rest : words.filter((word) => word !== "--help" && word !== "-h")).join(" ");
  if (!isAsked && named === words.join(" ")) return undefined;
  const command = commands.find(({ name }) => name === named || named.startsWith(`${name} `));
  return command === undefined ? overview(commands) : about(command);
};

const answer = async ({ open, out, err }: Surroundings, call: Call): Promise<0 | 1> => {
  const { command, target, ...given } = call;
  const say = (line: string) => void err.write(`${line}\n`);
  const answered = await command.run({ ...given, target, open: () => open(target), out, say });
  if (answered === undefined) return 0;
  out.write(call.json ? `${JSON.stringify(answered.json, null, 2)}\n` : `${answered.text.trimEnd()}\n`);
  return answered.exit ?? 0;
};

/** Exit codes: 0 answered, 1 failed, 2 called wrongly. A fault of ours is shown with its place. */
export const run = async (around: Surroundings, words: readonly string[]): Promise<0 | 1 | 2> => {
  const help = helpFor(around.commands, words);
  if (help !== undefined) {
    around.out.write(help);
    return 0;
  }
  try {
    return await answer(around, readCall(around.commands, words));
  } catch (error) {
    // Whoever read our output has read enough.
    if ((error as NodeJS.ErrnoException).code === "EPIPE") return 0;
    const stack = error instanceof Error ? error.stack : String(error);
    around.err.write(`assent: ${explained(error) ?? stack}\n`);
    return isFailure(error) ? error.exit : 1;
  }
};

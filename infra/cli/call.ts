// From the words of a command line to a command and what it is given, or one line on what is wrong with them.

import { parseArgs } from "node:util";
import type { Command, Given, Options } from "./command.ts";
import { wrongCall } from "./failure.ts";
import type { Target } from "./target.ts";

/** What every command takes. */
export const common = {
  json: { type: "boolean", help: "answer as JSON" },
  local: { type: "boolean", help: "ask this machine's running stack" },
  stage: { type: "string", value: "STAGE", help: 'ask this deployed stage; "production" if none is named' },
} as const satisfies Options;

export interface Call {
  readonly command: Command;
  readonly arguments: readonly string[];
  readonly options: Given<readonly string[], Options>["options"];
  readonly json: boolean;
  readonly target: Target;
}

/** How a command is called. */
export const usage = ({ name, arguments: names, options }: Command): string => {
  const shown = Object.entries(options).map(([option, { value }]) => `[--${option}${value ? ` ${value}` : ""}]`);
  return ["assent", name, ...names, ...shown].join(" ");
};

const parse = (command: Command, args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: { ...command.options, ...common }, allowPositionals: true });
  } catch (error) {
    const [what = ""] = String((error as Error).message).split(/\. |\n/);
    throw wrongCall(`${what.replace(/^./, (first) => first.toLowerCase())}; it is called as: ${usage(command)}`);
  }
};

const check = (command: Command, values: Call["options"]): void => {
  for (const [name, { choices }] of Object.entries(command.options)) {
    const value = values[name];
    if (choices === undefined || value === undefined || choices.includes(String(value))) continue;
    throw wrongCall(`--${name} is ${choices.join(" or ")}, not “${value}”`);
  }
};

/** Who knows how a command begins is told how it goes on. */
const noCommand = (commands: readonly Command[], words: readonly string[]) => {
  const [first = "", second = ""] = words;
  const said = second.startsWith("-") ? first : `${first} ${second}`.trim();
  const begun = commands.map(({ name }) => name).filter((name) => name.startsWith(`${first} `));
  const there = begun.length === 0 ? "“assent help” lists those there are" : `there are: ${begun.join(", ")}`;
  return wrongCall(`there is no command “${said}”; ${there}`);
};

/** Reads `<command> [arguments] [options]`. */
export const readCall = (commands: readonly Command[], words: readonly string[]): Call => {
  const command = commands.find(({ name }) => name === words.slice(0, name.split(" ").length).join(" "));
  if (command === undefined) throw noCommand(commands, words);
  const { values, positionals } = parse(command, words.slice(command.name.split(" ").length));
  const options = values as Call["options"];
  if (positionals.length !== command.arguments.length) {
    const takes = command.arguments.length === 0 ? "no argument" : command.arguments.join(", ");
    throw wrongCall(`${command.name} takes ${takes}; it is called as: ${usage(command)}`);
  }
  check(command, options);
  if (values.local && values.stage !== undefined)
    throw wrongCall("--local is this machine's stack and --stage a deployed one; give one of them");
  const target: Target = values.local ? { local: true } : { local: false, stage: values.stage ?? "production" };
  return { command, arguments: positionals, options, json: values.json === true, target };
};

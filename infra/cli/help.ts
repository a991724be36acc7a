// What `assent help` prints: the table of commands, or all about one of them.

import { common, usage } from "./call.ts";
import type { Command, Options } from "./command.ts";
import { table } from "./text.ts";

const optionRows = (options: Options) =>
  Object.entries(options).map(([name, { value, help }]) => [`  --${name}${value ? ` ${value}` : ""}`, help]);

export const overview = (commands: readonly Command[]): string => `assent: operate a stack of Assent

  npm run --silent assent -- <command> [arguments] [options]

${table(commands.map((command) => [`  ${[command.name, ...command.arguments].join(" ")}`, command.help]))}

With every command
${table(optionRows(common))}

“assent help COMMAND” says more about one.
`;

export const about = (command: Command): string => `${usage(command)}

${command.help}

${table(optionRows({ ...command.options, ...common }))}
`;

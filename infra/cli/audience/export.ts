// `assent audience export LIST`: everyone who may be written to, streamed to standard output or into a file.

import { createWriteStream, renameSync, rmSync } from "node:fs";
import { Readable, type Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { defineCommand } from "../command.ts";
import type { Operator } from "../operator/operator.ts";
import { type Format, formats } from "./formats.ts";
import { type List, listNamed } from "./lists.ts";
import { peopleOn } from "./people.ts";

/** Writes a list, leaves `out` open and gives the number of people. Every part waits for the next, so that nothing piles up. */
export const writeAudience = async (operator: Operator, list: List, format: Format, out: Writable): Promise<number> => {
  const keys = await operator.secrets.links();
  let count = 0;
  const people = async function* () {
    for await (const person of peopleOn(operator, keys, list)) {
      count += 1;
      yield person;
    }
  };
  await pipeline(Readable.from(people()), formats[format](operator.forms, list), out, { end: false });
  return count;
};

/** Readable by the operator only, and under its name only when it is whole: half a list looks like a list. */
const intoFile = async (file: string, write: (out: Writable) => Promise<number>): Promise<number> => {
  const part = `${file}.part`;
  const out = createWriteStream(part, { mode: 0o600 });
  try {
    const count = await write(out);
    await finished(out.end());
    renameSync(part, file);
    return count;
  } finally {
    rmSync(part, { force: true });
  }
};

export const audienceExport = defineCommand({
  name: "audience export",
  arguments: ["LIST"],
  options: {
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["csv", "jsonl"],
      help: "csv, or jsonl: an object a line; csv if none is named",
    },
    output: { type: "string", value: "FILE", help: "write to a file instead of standard output" },
  },
  help: "Everyone who may be written to on a list (a consent or a form), with leave links",
  async run({ arguments: [name], options, json, open, out, say }) {
    const operator = await open();
    const list = listNamed(operator.forms, name);
    const format = (options.format ?? (json ? "jsonl" : "csv")) as Format;
    const write = (to: Writable) => writeAudience(operator, list, format, to);
    const count = await (options.output === undefined ? write(out) : intoFile(options.output, write));
    say(`${count} ${count === 1 ? "person" : "people"} on the list ${list.consent}`);
    return undefined;
  },
});

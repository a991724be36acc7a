// JSON lines: one object a line, its members named as the form's fields.

import { cannot } from "../failure.ts";
import { type Names, type Row, surplus } from "./import-row.ts";

const longest = 65_536;

const lines = async function* (text: AsyncIterable<string>): AsyncIterable<{ line: number; text: string }> {
  let [line, rest] = [0, ""];
  for await (const piece of text) {
    const parts = (rest + piece).split("\n");
    rest = parts.pop() ?? "";
    if (rest.length > longest) throw cannot(`line ${line + parts.length + 1}: longer than 64 KiB`);
    for (const part of parts) yield { line: ++line, text: part };
  }
  yield { line: line + 1, text: rest };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A member that is null is one that is not there; a number where text belongs is refused rather than guessed at. */
const read = (text: string, names: Names): Omit<Row, "line"> => {
  const values = new Map<string, string>();
  const object = parsed(text);
  if (typeof object !== "object" || object === null || Array.isArray(object))
    return { values, fault: "not a JSON object" };
  const wrong = surplus(Object.keys(object), names);
  if (wrong !== undefined) return { values, fault: `members ${wrong}` };
  for (const [name, value] of Object.entries(object)) {
    if (names.ignored.includes(name) || value === null) continue;
    if (typeof value !== "string") return { values, fault: `${name} is not text` };
    values.set(name, value);
  }
  return { values };
};

export const jsonRecords = async function* (text: AsyncIterable<string>, names: Names): AsyncIterable<Row> {
  for await (const { line, text: one } of lines(text)) if (one.trim() !== "") yield { line, ...read(one, names) };
};

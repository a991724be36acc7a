// The file of an import: looked through once for its hash and its encoding, then read line by line.

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { cannot, wrongCall } from "../failure.ts";
import { csvRecords } from "./import-csv.ts";
import { jsonRecords } from "./import-jsonl.ts";
import { type Names, type Row, surplus } from "./import-row.ts";

/** The file as text, without a byte order mark. */
const textOf = async function* (file: string): AsyncIterable<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const bytes of createReadStream(file)) yield decoder.decode(bytes as Buffer, { stream: true });
  yield decoder.decode();
};

/** SHA-256, hexadecimal. Refuses what is not UTF-8 before anything of it is stored. */
export const fingerprint = async (file: string): Promise<string> => {
  const [hash, decoder] = [createHash("sha256"), new TextDecoder("utf-8", { fatal: true })];
  for await (const bytes of createReadStream(file)) {
    hash.update(bytes as Buffer);
    try {
      decoder.decode(bytes as Buffer, { stream: true });
    } catch {
      throw cannot(`${file} is not UTF-8; save it as UTF-8 (in Excel: “CSV UTF-8”)`);
    }
  }
  return hash.digest("hex");
};

const header = (cells: readonly string[], names: Names): readonly string[] => {
  const columns = cells.map((cell) => cell.trim());
  const wrong = surplus(columns, names);
  if (wrong !== undefined) throw wrongCall(`columns ${wrong}`);
  const twice = columns.find((name, at) => columns.indexOf(name) !== at && !names.ignored.includes(name));
  if (twice !== undefined) throw wrongCall(`the column “${twice}” is there twice`);
  if (!columns.includes("email")) throw wrongCall("there is no column “email”");
  return columns;
};

const csvRows = async function* (file: string, names: Names): AsyncIterable<Row> {
  let columns: readonly string[] | undefined;
  for await (const { line, cells, fault } of csvRecords(textOf(file))) {
    if (columns === undefined) columns = header(cells, names);
    else if (fault !== undefined) yield { line, values: new Map(), fault };
    else if (cells.length !== columns.length)
      yield { line, values: new Map(), fault: `${cells.length} cells where the header has ${columns.length}` };
    else {
      const all = columns.map((name, at) => [name, cells[at] ?? ""] as const);
      yield { line, values: new Map(all.filter(([name]) => !names.ignored.includes(name))) };
    }
  }
  if (columns === undefined) throw wrongCall(`${file} is empty; its first line must name the columns`);
};

/** JSON lines by the file's ending, else CSV. Holds one record at a time. */
export const rowsOf = (file: string, names: Names): AsyncIterable<Row> =>
  /\.(jsonl|ndjson)$/i.test(file) ? jsonRecords(textOf(file), names) : csvRows(file, names);

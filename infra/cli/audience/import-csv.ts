// CSV as RFC 4180 has it, read as it comes: records with the line on which each begins, however long the file is.

import { cannot } from "../failure.ts";

export interface CsvRecord {
  /** The line of the file on which it begins, counted from one. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why it cannot be trusted. */
  readonly fault?: string;
}

/** No subscriber needs as much; a quote that is never closed would take the rest of the file for one cell. */
const longest = 65_536;

/** Spreadsheets of half of Europe write semicolons. What stands in quotes does not count. */
const delimiterOf = (header: string): "," | ";" => {
  const bare = header.replace(/"[^"]*"/g, "");
  return bare.split(";").length > bare.split(",").length ? ";" : ",";
};

/** The text with its first line whole in the first piece, so that the delimiter can be told from the header. */
const fromHeader = async function* (text: AsyncIterable<string>): AsyncIterable<string> {
  let [head, whole] = ["", false];
  for await (const piece of text) {
    if (whole) yield piece;
    else {
      head += piece;
      whole = head.includes("\n") || head.length > longest;
      if (whole) yield head;
    }
  }
  if (!whole) yield head;
};

/** Gives the header too, as the first record. Lines end in CRLF or LF; empty ones are left out. */
export const csvRecords = async function* (text: AsyncIterable<string>): AsyncIterable<CsvRecord> {
  let delimiter: string | undefined;
  let state: "begin" | "plain" | "quoted" | "closed" = "begin";
  let [line, begins, cell, size]: [number, number, string, number] = [1, 1, "", 0];
  let cells: string[] = [];
  let fault: string | undefined;

  const endCell = () => {
    cells.push(state === "plain" || state === "begin" ? cell.replace(/\r$/, "") : cell);
    [cell, state] = ["", "begin"];
  };
  const endRecord = (): CsvRecord | undefined => {
    endCell();
    const record = { line: begins, cells, ...(fault !== undefined && { fault }) };
    const empty = cells.length === 1 && cells[0] === "" && fault === undefined;
    [cells, fault, size, begins] = [[], undefined, 0, line];
    return empty ? undefined : record;
  };

  for await (const piece of fromHeader(text)) {
    delimiter ??= delimiterOf(piece.slice(0, piece.indexOf("\n") + 1 || piece.length));
    for (const character of piece) {
      size += 1;
      if (size > longest) throw cannot(`line ${begins}: longer than 64 KiB; is a quote left open there?`);
      if (character === "\n") line += 1;
      if (state === "quoted") {
        if (character === '"') state = "closed";
        else cell += character;
      } else if (character === "\n") {
        const record = endRecord();
        if (record !== undefined) yield record;
      } else if (character === delimiter) endCell();
      else if (state === "begin" && character === '"') state = "quoted";
      else if (state === "closed") {
        if (character === '"') {
          cell += '"';
          state = "quoted";
        } else if (character !== "\r") fault = "something follows a closing quote";
      } else {
        cell += character;
        state = "plain";
      }
    }
  }
  if (state === "quoted") fault = "a quote is never closed";
  const last = endRecord();
  if (last !== undefined) yield last;
};

// What an import did with each line: into a file that names people, and counted for the terminal, which names nobody.

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import { wrongCall } from "../failure.ts";

export type Outcome = "imported" | "asked" | "kept" | "refused";

export interface Done {
  readonly line: number;
  /** As it stands in the file. */
  readonly email: string;
  readonly outcome: Outcome;
  /** One word for counting. */
  readonly why: string;
  /** A sentence that names nobody. */
  readonly reason: string;
}

export interface Report {
  write(done: Done): Promise<void>;
  close(): Promise<void>;
}

const columns = ["line", "email", "outcome", "reason"] as const;

const csv = (cells: readonly (string | number)[]): string =>
  stringify([[...cells]], { record_delimiter: "windows", escape_formulas: true });

const formats = {
  jsonl: {
    head: "",
    row: ({ line, email, outcome, reason }: Done) => `${JSON.stringify({ line, email, outcome, reason })}\n`,
  },
  csv: { head: csv(columns), row: (done: Done) => csv(columns.map((column) => done[column])) },
} as const;

/** Opens a file that only the operator may read; never over one that is there, which may tell of an earlier run. */
export const openReport = async (file: string | undefined): Promise<Report> => {
  if (file === undefined) return { write: async () => {}, close: async () => {} };
  const out = createWriteStream(file, { flags: "wx", mode: 0o600 });
  try {
    await once(out, "open");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw wrongCall(`${file} is there already; name another --report`);
  }
  const { head, row } = /\.(jsonl|ndjson)$/i.test(file) ? formats.jsonl : formats.csv;
  out.write(head);
  return {
    async write(done) {
      if (!out.write(row(done))) await once(out, "drain");
    },
    close: async () => finished(out.end()),
  };
};

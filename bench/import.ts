// The import at length: `node bench/import.ts 1000000` brings so many made-up people in and says what memory it took.

import { createHash } from "node:crypto";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { audienceImport } from "../infra/cli/audience/import.ts";
import type { Operator } from "../infra/cli/operator/operator.ts";
import { run } from "../infra/cli/run.ts";
import { owner } from "../owner.ts";
import { forms } from "../shared/forms/index.ts";
import { only } from "./only.ts";

const people = Number(process.argv[2] ?? "1000000");

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
/** What is still held after a collection, tables of bytes included; RSS is V8's own room beside it. */
const held = (): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

let [asked, peak, marks] = [0, 0, [] as number[]];
const operator = only<Operator>({
  ...{ owner, forms, publicUrl: "https://forms.example.com", region: "eu-central-1" },
  now: () => 1_800_000_000,
  secrets: only<Operator["secrets"]>({ person: async () => "a key of the benchmark, 32+ characters" }),
  records: only<Operator["records"]>({
    // A table in which nobody is known: what is measured is the import.
    async add() {
      asked += 1;
      if (asked % Math.ceil(people / 10) === 0) marks = [...marks, held()];
      if (asked % 1000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
      return undefined;
    },
    everything: async () => ({ records: [], proofs: [] }),
  }),
});

const folder = mkdtempSync(join(tmpdir(), "assent-import-"));
try {
  const file = join(folder, "people.csv");
  const rows = function* () {
    yield "email,firstName,lastName,confirmedAt,source\r\n";
    for (let at = 0; at < people; at++) {
      const name = createHash("sha1").update(String(at)).digest("hex").slice(0, 12);
      yield `${name}-${at}@example.com,First ${at},"Last, ""${at}""",2024-05-31T14:30:00Z,newsletter page\r\n`;
    }
  };
  await pipeline(Readable.from(rows()), createWriteStream(file));
  const out = new PassThrough();
  const began = performance.now();
  const how = ["--form", "newsletter", "--proof-given", "double opt-in with our former provider", "--json"];
  const words = ["audience", "import", file, ...how, "--report", join(folder, "report.csv")];
  const code = await run({ commands: [audienceImport], open: async () => operator, out, err: process.stderr }, words);
  const seconds = (performance.now() - began) / 1000;
  const { imported } = JSON.parse(String(out.read()));
  const megabytes = (amount: number): number => Math.round(amount / 1e5) / 10;
  const memory = {
    heldFirst: megabytes(marks[0] ?? 0),
    heldMost: megabytes(Math.max(...marks)),
    rssPeak: megabytes(peak),
  };
  const rate = Math.round(people / seconds);
  console.log(JSON.stringify({ code, people: imported, seconds: Math.round(seconds * 10) / 10, rate, ...memory }));
} finally {
  rmSync(folder, { recursive: true });
}

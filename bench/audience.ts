// The export at length: `node bench/audience.ts 1000000 csv` streams so many made-up people and says what memory it took.

import { createHash } from "node:crypto";
import { Writable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { writeAudience } from "../infra/cli/audience/export.ts";
import { formats } from "../infra/cli/audience/formats.ts";
import type { Operator } from "../infra/cli/operator/operator.ts";
import { owner } from "../owner.ts";
import type { Member } from "../shared/aws/audience.ts";
import { forms } from "../shared/forms/index.ts";
import { only } from "./only.ts";

const [count = "1000000", format = "csv"] = process.argv.slice(2);
if (!Object.hasOwn(formats, format)) throw new Error(`there is no format ${format}`);
const people = Number(count);
const [shards, page] = [8, 3000];

/** One shard of the index: people in the order of their keys, a page of 3,000 at a time as DynamoDB gives them. */
const shard = async function* (at: number): AsyncIterable<Member> {
  const size = Math.ceil((people - at) / shards);
  for (let from = 0; from < size; from += page) {
    await turn();
    const members = Array.from({ length: Math.min(page, size - from) }, (_, index) => {
      const number = from + index;
      const person =
        String(number).padStart(8, "0") + createHash("sha1").update(`${at} ${number}`).digest("base64url").slice(0, 24);
      const email = `person-${at}-${number}@example.com`;
      const answers = { firstName: `First ${number}`, lastName: `Last ${at}` };
      return {
        person,
        form: "newsletter",
        id: "submission",
        email,
        answers,
        language: "en",
        confirmedAt: 1_795_446_245,
      } as const;
    });
    yield* members;
  }
};

const operator = only<Operator>({
  ...{ owner, forms, publicUrl: "https://forms.example.com" },
  now: () => 1_800_000_000,
  secrets: only<Operator["secrets"]>({
    links: async () => ({ id: "1", key: "a key of the benchmark, 32+ characters", retired: [] }),
  }),
  audience: { list: () => Array.from({ length: shards }, (_, at) => shard(at)) },
});

// What is still held after a collection is what grows when something is kept; RSS is V8's own room beside it.
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const held = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const megabytes = (amount: number): number => Math.round(amount / 1e5) / 10;
let [bytes, peak, marks] = [0, 0, [] as number[]];
const every = Math.ceil((people * 200) / 10);
const nowhere = new Writable({
  write(chunk: Buffer, _, done) {
    bytes += chunk.length;
    peak = Math.max(peak, process.memoryUsage.rss());
    if (bytes > every * (marks.length + 1)) marks = [...marks, held()];
    done();
  },
});
const began = performance.now();
const list = { consent: "newsletter", forms: ["newsletter"] };
const written = await writeAudience(operator, list, format as keyof typeof formats, nowhere);
const seconds = Math.round((performance.now() - began) / 100) / 10;
const memory = {
  heldFirst: megabytes(marks[0] ?? 0),
  heldMost: megabytes(Math.max(...marks)),
  rssPeak: megabytes(peak),
};
console.log(JSON.stringify({ format, people: written, seconds, megabytes: megabytes(bytes), ...memory }));

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

const never = () => {
  throw new Error("the export asks for nothing else");
};
const operator: Operator = {
  ...{ owner, forms, publicUrl: "https://forms.example.com", region: "eu-central-1" },
  now: () => 1_800_000_000,
  secrets: {
    person: never,
    links: async () => ({ id: "1", key: "a key of the benchmark, 32+ characters", retired: [] }),
  },
  records: {
    add: never,
    ask: never,
    find: never,
    everything: never,
    move: never,
    note: never,
    keepTemplate: never,
    findTemplate: never,
    due: never,
    open: never,
    suppress: never,
    lift: never,
    noteSoftBounce: never,
    ...{ undo: never, forget: never, spentUndos: never },
    get events() {
      return never();
    },
  },
  journal: { note: never, since: never },
  ...{ table: "served", beside: never, nonce: never, requests: { enter: never, finish: never, all: never } },
  access: {
    ...{ put: never, situation: never, find: never, hold: never, drop: never, note: never },
    ...{ spend: never, begin: never, session: never, end: never, due: never },
  },
  people: {
    ...{ restrict: never, unrestrict: never, rehouse: never, rehouseProof: never },
    ...{ pointTo: never, unpoint: never, clear: never },
  },
  brakes: {
    read: never,
    count: never,
    countNetwork: never,
    refuse: never,
    tallies: never,
    hold: never,
    release: never,
  },
  census: { people: never },
  inventory: never,
  retained: never,
  audience: { list: () => Array.from({ length: shards }, (_, at) => shard(at)) },
};

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

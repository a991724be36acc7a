// The house under test: the real functions on the real adapters, with a simulated clock and a wire that can fail.

import "./silence.ts";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { answerConfirm } from "../../../functions/confirm.ts";
import { answerForm } from "../../../functions/form.ts";
import type { Desk } from "../../../functions/kit/desk.ts";
import type { Answer } from "../../../functions/kit/endpoint.ts";
import { onRecordChange } from "../../../functions/on-record-change.ts";
import { onSchedule } from "../../../functions/on-schedule.ts";
import { answerUnsubscribe } from "../../../functions/unsubscribe.ts";
import { owner } from "../../../owner.ts";
import type { AccessWorld } from "../../../shared/access/world.ts";
import { openMailer } from "../../../shared/aws/mailer.ts";
import { openPuzzles } from "../../../shared/aws/puzzles.ts";
import { openRecords } from "../../../shared/aws/records.ts";
import type { Forms } from "../../../shared/forms/define.ts";
import { newsletter } from "../../../shared/forms/newsletter.ts";
import type { Moment, Seconds } from "../../../shared/kit/moment.ts";
import type { Engine } from "../../support/engine-process.ts";
import { openMemoryAccess } from "../../support/memory-access.ts";
import { openMemoryBrakes } from "../../support/memory-brakes.ts";
import { openMemoryJournal } from "../../support/memory-journal.ts";
import { openMemoryRequests } from "../../support/memory-requests.ts";
import { linkKeys, personSecret, start } from "../../support/world.ts";
import { openPostOffice, type TakenMail } from "./post-office.ts";
import { openRuns } from "./runs.ts";
import { type Bringing, openStreamTap, type StreamTap } from "./stream-tap.ts";
import { tableWire } from "./table-wire.ts";
import type { Faults } from "./wire.ts";

/** A defence taken out, for a control: what the house is without it. */
export interface Sabotage {
  readonly world?: (desk: Desk) => Desk;
  // biome-ignore lint/suspicious/noExplicitAny: inputs are DynamoDB's, in as many shapes as it has operations
  readonly rewrite?: (input: any) => any;
  readonly withoutSweep?: boolean;
}

export interface House {
  readonly table: string;
  readonly engine: Engine;
  readonly now: () => Moment;
  readonly wait: (seconds: Seconds) => void;
  readonly mails: readonly TakenMail[];
  readonly stream: StreamTap;
  /** From now on. */
  readonly setFaults: (faults: Faults) => void;
  readonly setBringing: (bringing: Bringing) => void;
  /** Asks a function as API Gateway does; a failure is the 500 it would answer. */
  readonly ask: (what: "form" | "confirm" | "unsubscribe", asked: Asked) => Promise<number>;
  /** The minute's sweep; what it reports as failed raises an alarm and changes nothing. */
  readonly sweep: () => Promise<void>;
}

export interface Asked {
  readonly method: "GET" | "POST";
  readonly params: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const headers = { accept: "application/json", "content-type": "application/json" };

const reads = new Set(["GetItem", "Query"]);

export const openHouse = async (
  engine: Engine,
  sabotage: Sabotage = {},
  forms: Forms = { newsletter },
): Promise<House> => {
  const table = await engine.table();
  const runs = openRuns();
  let [now, nonces]: [Moment, number] = [start, 0];
  let faults: Faults = () => undefined;
  let bringing: Bringing = (records) => records;
  const { config } = engine.dynamo;
  const endpoint = (await config.endpoint?.()) ?? { protocol: "http:", hostname: "127.0.0.1", port: 0 };
  const address = `${endpoint.protocol}//${endpoint.hostname}:${endpoint.port}`;
  const account = { region: "eu-central-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  const current: Faults = (call) => faults(call);
  const office = openPostOffice(runs, current, () => now);
  const requestHandler = tableWire(engine.dynamo, runs, current, {
    rewrite: sabotage.rewrite,
    onCall: (operation, subject) => {
      office.onTableCall(operation, subject);
      if (!reads.has(operation)) stream.wake();
    },
  }) as object;
  const dynamo = new DynamoDBClient({ ...account, endpoint: address, requestHandler });
  const ses = new SESv2Client({ ...account, maxAttempts: 1, requestHandler: { handle: office.handle } as object });
  const records = openRecords(dynamo, table);
  const world: AccessWorld & Desk = {
    ...{ owner, forms, publicUrl: "https://forms.example", allowedOrigins: [], region: "eu-central-1" },
    now: () => now,
    nonce: () => `nonce${String(++nonces).padStart(7, "0")}`,
    records,
    access: openMemoryAccess({ ...records, requests: openMemoryRequests() }),
    // Not under test here: what it counts is no record, and what it holds is a rule of its own.
    brakes: openMemoryBrakes(),
    journal: openMemoryJournal(),
    puzzles: openPuzzles(dynamo, table),
    minimumSeconds: 2,
    secrets: { person: async () => personSecret, links: async () => linkKeys },
    mailer: openMailer(ses, owner, "set"),
  };
  const ledger = sabotage.world?.(world) ?? world;
  const answers: Readonly<Record<string, Answer>> = {
    form: answerForm(ledger),
    confirm: answerConfirm(ledger),
    unsubscribe: answerUnsubscribe(ledger),
  };
  const [onChange, onMinute] = [onRecordChange(world, { network: 100_000, stack: 100_000 }), onSchedule(world)];
  const stream = await openStreamTap(address, table, {
    invoke: (Records) => runs.run("on-record-change", () => onChange({ Records } as unknown as DynamoDBStreamEvent)),
    bring: () => bringing,
    now: () => now,
  });
  return {
    ...{ table, engine, stream, now: () => now, mails: office.mails },
    wait: (seconds) => {
      now += seconds;
    },
    setFaults: (given) => {
      faults = given;
    },
    setBringing: (given) => {
      bringing = given;
    },
    async ask(what, { method, params, body }) {
      const bytes = Buffer.from(JSON.stringify(body ?? {}));
      const request = {
        ...{ method, params, headers, body: bytes },
        route: `/${what}`,
        query: {},
        ip: "203.0.113.7",
        id: "1",
      };
      try {
        return (await runs.run(what, async () => answers[what]?.(request)))?.status ?? 0;
      } catch {
        return 500;
      }
    },
    async sweep() {
      const isDue = ({ dueAt }: Record<string, unknown>) => Number((dueAt as { N: string } | undefined)?.N) <= now;
      // A sweep that finds nothing is left out: it costs the most and shows the least.
      if (sabotage.withoutSweep || !stream.standing().some(isDue)) return;
      await runs.run("on-schedule", () => onMinute(() => 60_000)).catch(() => {});
    },
  };
};

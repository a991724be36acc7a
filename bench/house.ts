// The deployed bundles in this process, called as API Gateway, the stream and the schedule call them.

import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import type { APIGatewayProxyEventV2, Context, DynamoDBBatchResponse } from "aws-lambda";
import { readStream } from "../infra/local/stream/reader.ts";
import type { StreamRecord } from "../infra/local/stream/record.ts";
import { ensureTable } from "../infra/local/table/create.ts";
import { context, functionOf, httpEvent, type Sending } from "../test/support/events.ts";
import type { Call } from "./aws/messages.ts";
import { type Aws, openAws } from "./aws/open.ts";
import { readTemplate } from "./template.ts";

export interface Answered {
  readonly statusCode: number;
  readonly body: string;
}

/** What a call of a function took: wall-clock and processor time in ms, and the bytes that it logged. */
export interface Spent {
  readonly ms: number;
  readonly cpu: number;
  readonly logged: number;
  /** Bytes of the page or answer that it gave. */
  readonly sent: number;
}

export interface House {
  readonly aws: Aws;
  readonly visit: (method: string, path: string, sending?: Sending) => Promise<Spent & { readonly answer: Answered }>;
  /** Hands what the stream brought to its function, one batch for each of so many shards, people spread over them. */
  readonly deliver: (shards?: number) => Promise<readonly Spent[]>;
  readonly sweep: () => Promise<Spent>;
  readonly close: () => Promise<void>;
}

type Handler = (event: unknown, context: Context) => Promise<unknown>;

let logged = 0;
/** Lambda takes what a function logs from its standard output; here it is only weighed. */
const weighLogs = (): void => {
  process.stdout.write = (chunk: string | Uint8Array) => {
    logged += Buffer.byteLength(chunk);
    return true;
  };
};

const sentIn = (result: unknown): number => {
  const { body = "", headers = {} } = (result ?? {}) as { body?: string; headers?: object };
  return Buffer.byteLength(body) + (body === "" ? 0 : JSON.stringify(headers).length);
};

const measured = async <T>(act: () => Promise<T>): Promise<Spent & { readonly result: T }> => {
  const [wall, cpu, bytes] = [performance.now(), process.cpuUsage(), logged];
  const result = await act();
  const { user, system } = process.cpuUsage(cpu);
  return {
    ms: performance.now() - wall,
    cpu: (user + system) / 1000,
    logged: logged - bytes,
    sent: sentIn(result),
    result,
  };
};

const shardOf = ({ dynamodb }: StreamRecord, shards: number): number =>
  createHash("md5").update(JSON.stringify(dynamodb.Keys.pk)).digest().readUInt8() % shards;

export const openHouse = async (options?: { readonly direct: boolean }): Promise<House> => {
  const template = readTemplate();
  const aws = await openAws(options);
  await Promise.all(template.tables.map((table) => ensureTable(aws.engine, table)));
  Object.assign(process.env, template.environment, aws.environment);
  weighLogs();
  const load = async ([name, file]: [string, string]) =>
    [name, (await import(pathToFileURL(file).href)).handler as Handler] as const;
  const handlers = Object.fromEntries(await Promise.all(Object.entries(template.modules).map(load)));
  const call = (name: string, event: unknown) => {
    const handler = handlers[name];
    if (handler === undefined) throw new Error(`the template has no function ${name}`);
    return measured(() =>
      handler(
        event,
        context(() => 60_000),
      ),
    );
  };
  const read = await readStream(aws.engine, template.table.name, undefined, 1000);
  return {
    aws,
    async visit(method, path, sending) {
      const event: APIGatewayProxyEventV2 = httpEvent(method, path, sending);
      const { result, ...spent } = await call(functionOf(method, path), event);
      return { ...spent, answer: result as Answered };
    },
    async deliver(shards = 1) {
      const spent: Spent[] = [];
      const hand = async (Records: readonly StreamRecord[]) => {
        const { result, ...one } = await call("on-record-change", { Records });
        if ((result as DynamoDBBatchResponse).batchItemFailures.length > 0) throw new Error("a mail was not delivered");
        spent.push(one);
      };
      for (;;) {
        const { records } = await read();
        if (records.length === 0) return spent;
        const owing = records.filter(({ dynamodb }) => dynamodb.NewImage?.owes !== undefined);
        const batches = Map.groupBy(owing, (record) => shardOf(record, shards));
        await Promise.all(Array.from(batches.values(), hand));
      }
    },
    async sweep() {
      const { result: _, ...spent } = await call("on-schedule", {});
      return spent;
    },
    close: aws.close,
  };
};

/** The token of the last mail of a purpose among what was called. */
export const tokenIn = (calls: readonly Call[], purpose: "confirm" | "unsubscribe"): string => {
  const token = calls.findLast(({ mail }) => mail?.purpose === purpose)?.mail?.token;
  if (token === undefined) throw new Error(`no mail with a link to ${purpose} was sent`);
  return token;
};

// Starts the DynamoDB engine, in memory and on a free port, with tables as the stack declares them.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { CreateTableCommand, DynamoDBClient, UpdateTimeToLiveCommand } from "@aws-sdk/client-dynamodb";
import { nonce } from "../../shared/kit/bytes.ts";
import { expiry, indexes } from "../../shared/table.ts";

export interface Engine {
  readonly dynamo: DynamoDBClient;
  /** Makes a fresh, empty table and gives its name. */
  table(): Promise<string>;
}

export interface RunningEngine extends Engine {
  readonly stop: () => Promise<void>;
}

const findBinary = (): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "dynoxide"));
    return onPath.find((file) => existsSync(file));
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};

// The shell waits for the end of its standard input, which comes however this process ends, and ends the engine then.
const attached = '"$@" 2>&1 & engine=$!; trap "" INT HUP; exec >/dev/null; cat; kill $engine 2>/dev/null; wait $engine';

const startBinary = async (binary: string, tries = 5): Promise<{ endpoint: string; stop: () => Promise<void> }> => {
  const port = await freePort();
  const command = [binary, "--host", "127.0.0.1", "--port", String(port)];
  const child = spawn("/bin/sh", ["-c", attached, "sh", ...command], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  for await (const line of createInterface(child.stdout)) {
    if (line.includes("listening on")) return { endpoint: `http://127.0.0.1:${port}`, stop };
  }
  await stop();
  // Somebody took the port between our looking and the engine's binding.
  if (tries > 1) return startBinary(binary, tries - 1);
  throw new Error(`the DynamoDB engine ${binary} does not start`);
};

const key = (AttributeName: string, KeyType: "HASH" | "RANGE") => ({ AttributeName, KeyType });

/** The same table as infra/records.ts declares, made of shared/table.ts; test/infra holds that one against it too. */
const createTable = async (dynamo: DynamoDBClient): Promise<string> => {
  const TableName = `assent-${nonce(6)}`;
  const { list, due } = indexes;
  await dynamo.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        ...["pk", "sk", list.partition, due.partition].map((name) => ({
          AttributeName: name,
          AttributeType: "S" as const,
        })),
        { AttributeName: due.sort, AttributeType: "N" },
      ],
      KeySchema: [key("pk", "HASH"), key("sk", "RANGE")],
      GlobalSecondaryIndexes: [
        {
          IndexName: list.name,
          KeySchema: [key(list.partition, "HASH"), key(list.sort, "RANGE")],
          Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: [...list.projects] },
        },
        {
          IndexName: due.name,
          KeySchema: [key(due.partition, "HASH"), key(due.sort, "RANGE")],
          Projection: { ProjectionType: "KEYS_ONLY" },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
    }),
  );
  const TimeToLiveSpecification = { AttributeName: expiry, Enabled: true };
  await dynamo.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  return TableName;
};

/** The engine, started or given by its address; `undefined` where this platform has none. */
export const findEngine = (): (() => Promise<RunningEngine>) | undefined => {
  const external = process.env.ASSENT_DYNAMODB_ENDPOINT;
  const binary = findBinary();
  if (external === undefined && binary === undefined) return undefined;
  return async () => {
    const started =
      external === undefined ? await startBinary(binary ?? "") : { endpoint: external, stop: async () => {} };
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const dynamo = new DynamoDBClient({ endpoint: started.endpoint, region: "eu-central-1", credentials });
    const stop = async () => {
      dynamo.destroy();
      await started.stop();
    };
    return { dynamo, table: () => createTable(dynamo), stop };
  };
};

/** Why there is none, in words that say what to do. */
export const noEngine = `there is no DynamoDB engine for ${process.platform}-${process.arch} and ASSENT_DYNAMODB_ENDPOINT is not set`;

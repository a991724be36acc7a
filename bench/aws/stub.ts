// A stand-in for AWS in a process of its own: the engine it starts is DynamoDB, and every service answers after its latency.

import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause, setImmediate as turn } from "node:timers/promises";
import { startEngine } from "../../infra/local/engine.ts";
import { engineCredentials } from "../../infra/local/engine-client.ts";
import { freePorts } from "../../test/support/ports.ts";
import type { Call, Setting, Started } from "./messages.ts";

const folder = mkdtempSync(join(tmpdir(), "assent-bench-"));
const external = process.env.ASSENT_DYNAMODB_ENDPOINT;
const engine = await startEngine((await freePorts()).DYNAMODB_PORT, folder, external);
const agent = new Agent({ keepAlive: true });
const secrets = JSON.stringify({ id: "1", key: "a key of the benchmark, 32 characters or more", retired: [] });
const writing = /^(Put|Update|Delete|TransactWrite)/;

/** Kept until it is asked for, so that telling costs the functions' process nothing while it is measured. */
const calls: Call[] = [];
let setting: Setting = { latency: { dynamodb: 0, ses: 0, secrets: 0 }, pretend: false };

const toEngine = (target: string, body: string): Promise<{ status: number; text: string }> =>
  new Promise((answered, failed) => {
    const headers = { "content-type": "application/x-amz-json-1.0", "x-amz-target": target, ...engineCredentials };
    const outgoing = request(engine.endpoint, { method: "POST", agent, headers }, async (incoming) =>
      answered({ status: incoming.statusCode ?? 500, text: (await buffer(incoming)).toString() }),
    );
    outgoing.once("error", failed);
    outgoing.end(body);
  });

interface Told {
  readonly call: Call;
  readonly status: number;
  readonly text: string;
}

/** By the size of the item that stood in the way, of which the JSON with its types is a little more than what is charged. */
const unitsOf = (text: string): number => Math.ceil(JSON.stringify(JSON.parse(text).Item ?? "").length / 1024);

const askDynamoDb = async (target: string, body: string): Promise<Told> => {
  const operation = target.split(".")[1] ?? "";
  if (setting.pretend && writing.test(operation)) {
    return { call: { service: "dynamodb", operation }, status: 200, text: "{}" };
  }
  const { status, text } = await toEngine(
    target,
    JSON.stringify({ ...JSON.parse(body), ReturnConsumedCapacity: "INDEXES" }),
  );
  const { ConsumedCapacity, message } = JSON.parse(text);
  // A write that its condition refuses is charged all the same; the engine's answer says nothing of it.
  const refused = status !== 200 && writing.test(operation) && /conditional/i.test(String(message)) ? unitsOf(text) : 0;
  const units = [ConsumedCapacity ?? []].flat().reduce((sum: number, each) => sum + each.CapacityUnits, refused);
  return { call: { service: "dynamodb", operation, units }, status, text };
};

const askSecrets = (body: string): Told => ({
  call: { service: "secrets", operation: "GetSecretValue" },
  status: 200,
  text: JSON.stringify({ ARN: JSON.parse(body).SecretId, Name: "secret", SecretString: secrets, VersionStages: [] }),
});

const link = /\/(confirm|unsubscribe)\/([\w.~-]+)/;

const askSes = (body: string): Told => {
  const { Destination, Content } = JSON.parse(body);
  const [, purpose, token] = link.exec(Content.Simple.Body.Text.Data) ?? [];
  const mail = {
    to: String(Destination.ToAddresses[0]),
    purpose: purpose ?? "",
    token: token ?? "",
    bytes: body.length,
  };
  return {
    call: { service: "ses", operation: "SendEmail", mail },
    status: 200,
    text: JSON.stringify({ MessageId: `0107019a9f3c1d2e-${randomUUID()}-000000` }),
  };
};

const ask = (incoming: IncomingMessage, body: string): Promise<Told> | Told => {
  const target = String(incoming.headers["x-amz-target"] ?? "");
  if (target.startsWith("DynamoDB")) return askDynamoDb(target, body);
  return target.startsWith("secretsmanager") ? askSecrets(body) : askSes(body);
};

/** A timer is up to a millisecond late, which is a fifth of what is injected: the rest is waited for turn by turn. */
const until = async (end: number): Promise<void> => {
  const left = end - performance.now();
  if (left > 2) await pause(left - 2);
  while (performance.now() < end) await turn();
};

const server = createServer(async (incoming, response) => {
  const began = performance.now();
  const { call, status, text } = await ask(incoming, (await buffer(incoming)).toString());
  await until(began + setting.latency[call.service]);
  response.writeHead(status, { "content-type": "application/x-amz-json-1.0", "x-amzn-requestid": randomUUID() });
  calls.push(call);
  response.end(text);
});

process.on("message", (changed: Setting | "drain") => {
  if (changed !== "drain") setting = changed;
  process.send?.(calls.splice(0));
});
// However this ends, and whoever measured is gone: the engine is not to linger.
const end = async (): Promise<void> => {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit();
};
process.once("disconnect", end);
process.once("SIGTERM", end);
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  const started: Started = { address: `http://127.0.0.1:${port}`, engine: engine.endpoint };
  process.send?.(started);
});

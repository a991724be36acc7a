// The door between functions and services: lets through what the caller's role in the template allows, and nothing else.

import { randomUUID } from "node:crypto";
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { engineCredentials } from "../engine-client.ts";
import type { SendEmail } from "../feedback/feedback.ts";
import type { DeclaredFunction } from "../functions/declared.ts";
import type { DeclaredTable } from "../table/declared.ts";
import { tell } from "../terminal.ts";
import { accessDenied, badRequest, type ServiceAnswer, secretAnswer } from "./answers.ts";
import { dynamodbAsks } from "./dynamodb-asks.ts";
import { type Ask, isAllowed, type Statement } from "./policy.ts";
import type { Secrets } from "./secrets.ts";
import { sesAsks } from "./ses-asks.ts";

export interface World {
  readonly functions: ReadonlyMap<string, DeclaredFunction>;
  readonly roles: ReadonlyMap<string, readonly Statement[]>;
  readonly tables: readonly DeclaredTable[];
  readonly identities: readonly string[];
  readonly secrets: Secrets;
  readonly engine: string;
  readonly mailbox: string;
  /** Something may have been written to the table. */
  readonly wrote: () => void;
  /** The mailbox took a mail. */
  readonly mailed: (input: SendEmail, messageId: string) => void;
}

const agent = new Agent({ keepAlive: true });
const writing = /^(Put|Update|Delete|TransactWrite|BatchWrite)/;

/** Passes the call on as it came and streams the answer back; gives the body of an answer that is a success. */
const forward = (to: string, incoming: IncomingMessage, body: Buffer, response: ServerResponse, headers: object) =>
  new Promise<Buffer | undefined>((done) => {
    const { method, url = "/" } = incoming;
    const outgoing = request(
      new URL(url, to),
      { method, agent, headers: { ...incoming.headers, ...headers, host: new URL(to).host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.pipe(response).once("close", () => done(answer.statusCode === 200 ? Buffer.concat(chunks) : undefined));
      },
    );
    outgoing.once("error", () => {
      if (response.headersSent) response.destroy();
      else
        send(response, { status: 503, body: { __type: "ServiceUnavailable", message: "The service is unavailable" } });
      done(undefined);
    });
    outgoing.end(body);
  });

const send = (response: ServerResponse, { status, body, headers = {} }: ServiceAnswer): void => {
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      "content-type": "application/json",
      "x-amzn-requestid": randomUUID(),
      "content-length": Buffer.byteLength(text),
      ...headers,
    })
    .end(text);
};

/** Who signed: the access key id of a function's thread is the function's logical id. */
const callerOf = ({ headers }: IncomingMessage): string =>
  /Credential=([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "";

export const createGatekeeper = (world: World): Server => {
  // Of several identities the last is the domain: the first would name an address.
  const refused = (caller: DeclaredFunction, alternatives: readonly (readonly Ask[])[]): Ask | undefined => {
    const statements = world.roles.get(caller.roleArn) ?? [];
    return alternatives.find((asks) => !asks.some((ask) => isAllowed(statements, ask)))?.at(-1);
  };
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const caller = world.functions.get(callerOf(incoming));
    if (caller === undefined)
      return send(
        response,
        badRequest("UnrecognizedClientException", "The security token included in the request is invalid."),
      );
    const body = await buffer(incoming);
    const input = JSON.parse(body.toString() || "{}");
    const [service = "", operation = ""] = String(incoming.headers["x-amz-target"] ?? "").split(".");
    const pass = async (alternatives: readonly (readonly Ask[])[], onward: () => unknown) => {
      const ask = refused(caller, alternatives);
      if (ask === undefined) return onward();
      tell("refused", caller.label, ask.action, `on ${ask.resource.split(":").slice(5).join(":")}`);
      send(response, accessDenied(caller, ask, service));
    };
    if (service === "DynamoDB_20120810") {
      const asks = dynamodbAsks(operation, input, world.tables).map((ask) => [ask]);
      await pass(asks, () => forward(world.engine, incoming, body, response, engineCredentials));
      if (writing.test(operation)) world.wrote();
      return;
    }
    if (service === "secretsmanager") {
      const found = world.secrets.find(String(input.SecretId));
      const resource = found?.arn ?? String(input.SecretId);
      return pass([[{ action: `secretsmanager:${operation}`, resource, context: {} }]], () =>
        send(response, secretAnswer(operation, found)),
      );
    }
    if (incoming.method === "POST" && incoming.url === "/v2/email/outbound-emails") {
      return pass(sesAsks(input, world.identities), async () => {
        const taken = await forward(world.mailbox, incoming, body, response, {});
        if (taken !== undefined) world.mailed(input, JSON.parse(taken.toString()).MessageId);
      });
    }
    const asked = `${incoming.method} ${incoming.url} ${incoming.headers["x-amz-target"] ?? ""}`;
    tell("refused", caller.label, `not known on this machine: ${asked.trim()}`);
    send(response, badRequest("UnknownOperationException", `Not known on this machine: ${asked}`));
  };
  return createServer((incoming, response) => {
    handle(incoming, response).catch((error: Error) => {
      tell("refused", callerOf(incoming), error.message);
      if (!response.headersSent) send(response, badRequest("ValidationException", error.message));
    });
  });
};

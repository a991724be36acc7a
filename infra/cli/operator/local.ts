// This machine's running stack, found by what it keeps in its folder and by its ports.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { LinkKeys } from "../../../shared/optin/link.ts";
import { cannot } from "../failure.ts";
import type { Opened } from "./opened.ts";
import { partsOf } from "./parts.ts";

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: { TableName?: string } }>>;
}

/** The one stack of the assembly that the running stack was made from. */
const readStack = (assembly: string) => {
  const json = (name: string) => JSON.parse(readFileSync(join(assembly, name), "utf8"));
  const artifacts: Record<string, { type: string; properties: { templateFile: string } }> =
    json("manifest.json").artifacts;
  const [stack] = Object.entries(artifacts).filter(([, { type }]) => type === "aws:cloudformation:stack");
  if (stack === undefined) throw new Error(`${assembly} holds no stack`);
  const [name, { properties }] = stack;
  const { Resources }: Template = json(properties.templateFile);
  const resources = Object.entries(Resources).map(([logicalId, { Type: type, Properties }]) => ({
    logicalId,
    type,
    // What the stack on this machine calls what the template leaves unnamed.
    name: Properties?.TableName ?? `${name}-${logicalId}`,
  }));
  return partsOf(resources);
};

const isReady = (publicUrl: string): Promise<boolean> =>
  fetch(`${publicUrl}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The stack's clock can be ahead of the machine's; the offset is kept in whole seconds. */
const offsetIn = (file: string): number => {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
};

/** Opens it by the same variables as `npm start` reads. The engine takes any credentials; these are the stack's own. */
export const localStack = async (environment: NodeJS.ProcessEnv): Promise<Opened> => {
  const directory = resolve(environment.ASSENT_LOCAL_DIR || ".local");
  const publicUrl = `http://127.0.0.1:${environment.PORT || 3000}`;
  if (!(await isReady(publicUrl)))
    throw cannot(`no stack answers on ${publicUrl}; start it with npm start (PORT and ASSENT_LOCAL_DIR as there)`);
  const parts = readStack(join(directory, "cdk.out"));
  const values: Record<string, string> = JSON.parse(readFileSync(join(directory, "secrets.json"), "utf8"));
  const secret = (id: string): string => {
    const value = values[id];
    if (value === undefined)
      throw cannot(`${directory} holds no secret ${id}; is ASSENT_LOCAL_DIR the running stack's?`);
    return value;
  };
  const offset = offsetIn(join(directory, "clock"));
  return {
    publicUrl,
    dynamo: new DynamoDBClient({
      endpoint: `http://127.0.0.1:${environment.DYNAMODB_PORT || 8000}`,
      region: "eu-central-1",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    }),
    table: parts.table.name,
    journal: parts.journal.name,
    secrets: {
      person: async () => secret(parts.person.logicalId),
      links: async (): Promise<LinkKeys> => JSON.parse(secret(parts.links.logicalId)),
    },
    now: () => Math.floor(Date.now() / 1000) + offset,
  };
};

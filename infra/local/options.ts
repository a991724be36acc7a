// What the environment and the command line say about this machine's stack.

import { resolve } from "node:path";

export interface Options {
  readonly ports: { readonly forms: number; readonly site: number; readonly inbox: number; readonly engine: number };
  /** Where everything that outlives a restart is kept; absolute. */
  readonly directory: string;
  /** Empty the directory before starting. */
  readonly fresh: boolean;
  /** Off proves that the sweep alone delivers every mail. */
  readonly stream: boolean;
  /** A DynamoDB-compatible engine that runs already, where none can be started here. */
  readonly externalEngine: string | undefined;
}

/** The variable that sets each port, and its default. */
export const portVariables = {
  forms: ["PORT", 3000],
  site: ["SITE_PORT", 3001],
  inbox: ["INBOX_PORT", 8005],
  engine: ["DYNAMODB_PORT", 8000],
} as const;

const portFrom = (environment: NodeJS.ProcessEnv, name: keyof typeof portVariables): number => {
  const [variable, otherwise] = portVariables[name];
  const port = Number(environment[variable] || otherwise);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${variable} is to be a port number, not “${environment[variable]}”`);
};

export const readOptions = (environment: NodeJS.ProcessEnv, args: readonly string[]): Options => {
  const unknown = args.find((arg) => arg !== "--fresh");
  if (unknown !== undefined) throw new Error(`unknown option ${unknown}; there is --fresh`);
  return {
    ports: {
      forms: portFrom(environment, "forms"),
      site: portFrom(environment, "site"),
      inbox: portFrom(environment, "inbox"),
      engine: portFrom(environment, "engine"),
    },
    directory: resolve(environment.ASSENT_LOCAL_DIR || ".local"),
    fresh: args.includes("--fresh"),
    stream: environment.ASSENT_LOCAL_STREAM !== "off",
    externalEngine: environment.ASSENT_DYNAMODB_ENDPOINT || undefined,
  };
};

// Starts the stand-in for AWS with the engine behind it, and the environment in which the SDK finds it.

import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type EngineClient, engineClient } from "../../infra/local/engine-client.ts";
import type { Call, Setting, Started } from "./messages.ts";

export interface Aws {
  /** Past the stand-in: what is asked here is nobody's cost. */
  readonly engine: EngineClient;
  readonly environment: Readonly<Record<string, string>>;
  readonly set: (setting: Setting) => Promise<void>;
  /** What was called since this was last asked. */
  readonly calls: () => Promise<readonly Call[]>;
  readonly close: () => Promise<void>;
}

export const atOnce: Setting = { latency: { dynamodb: 0, ses: 0, secrets: 0 }, pretend: false };

/** With `direct`, DynamoDB is the engine itself: nothing is counted or delayed, and nothing but the functions is measured. */
export const openAws = async ({ direct = false } = {}): Promise<Aws> => {
  const stub = fork(join(import.meta.dirname, "stub.ts"));
  const [{ address, engine }] = (await once(stub, "message")) as [Started];
  const client = engineClient(engine);
  const ask = async (question: Setting | "drain"): Promise<readonly Call[]> => {
    const told = once(stub, "message");
    stub.send(question);
    const [calls] = await told;
    return calls;
  };
  return {
    engine: client,
    environment: {
      AWS_REGION: "eu-central-1",
      AWS_ACCESS_KEY_ID: "bench",
      AWS_SECRET_ACCESS_KEY: "bench",
      AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
      AWS_LAMBDA_FUNCTION_NAME: "bench",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "512",
      AWS_ENDPOINT_URL_DYNAMODB: direct ? engine : address,
      AWS_ENDPOINT_URL_SESV2: address,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: address,
    },
    set: async (setting) => void (await ask(setting)),
    calls: () => ask("drain"),
    close: async () => {
      client.close();
      const gone = once(stub, "exit");
      stub.disconnect();
      await gone;
    },
  };
};

// The DynamoDB engine for one test file: started before its tests, ended after them.

import { afterAll, beforeAll, describe } from "vitest";
import { type Engine, findEngine, noEngine, type RunningEngine } from "./engine-process.ts";

/** Tests that need the engine; where a platform has none they are skipped, and one line says so. */
export const describeOnEngine = (name: string, tests: (engine: Engine) => void): void => {
  const start = findEngine();
  if (start === undefined) {
    console.warn(`skipped: "${name}" needs a DynamoDB engine; ${noEngine}`);
    describe.skip(name, () => tests({} as Engine));
    return;
  }
  describe(name, () => {
    const engine = {} as { -readonly [Part in keyof RunningEngine]: RunningEngine[Part] };
    beforeAll(async () => {
      Object.assign(engine, await start());
    });
    afterAll(() => engine.stop?.());
    tests(engine);
  });
};

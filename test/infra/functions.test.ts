// What every function has in common, and where its log goes.

import { describe, expect, test } from "vitest";
import { synthesized } from "./synthesized.ts";

const stack = synthesized();
const functions = stack.ofType("AWS::Lambda::Function").map(({ Properties }) => Properties);

describe("the functions", () => {
  test("run on ARM with Node 24, 512 MB and log in JSON", () => {
    for (const fn of functions) {
      expect(fn).toMatchObject({
        Architectures: ["arm64"],
        Runtime: "nodejs24.x",
        MemorySize: 512,
        Handler: "index.handler",
        LoggingConfig: { LogFormat: "JSON" },
      });
    }
  });

  test("answer a visitor within 10 seconds, or work behind the scenes for at most a minute", () => {
    const timeouts = functions.map((fn) => [fn.Description, fn.Timeout]);
    expect(Object.fromEntries(timeouts)).toEqual({
      "functions/form.ts": 10,
      "functions/confirm.ts": 10,
      "functions/unsubscribe.ts": 10,
      "functions/my-data.ts": 10,
      "functions/notice.ts": 10,
      "functions/notice-editions.ts": 10,
      "functions/programme.ts": 10,
      "functions/on-record-change.ts": 60,
      "functions/on-schedule.ts": 60,
      "functions/on-mail-event.ts": 60,
      // Goes through the whole table.
      "functions/on-night.ts": 900,
    });
  });

  test("have a log of their own each, and every log is gone after 14 days and with the stack", () => {
    const logs = stack.entries("AWS::Logs::LogGroup");
    const used = functions.map((fn) => fn.LoggingConfig.LogGroup.Ref);
    expect(new Set(used).size).toBe(functions.length);
    expect(logs.map(([id]) => id)).toEqual(expect.arrayContaining(used));
    expect(logs).toHaveLength(functions.length + 1);
    for (const [, log] of logs) {
      expect(log).toMatchObject({ Properties: { RetentionInDays: 14 }, DeletionPolicy: "Delete" });
    }
  });
});

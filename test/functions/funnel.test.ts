// The funnel as the metric filters read it: the very lines of the functions, against the very patterns of the stack.

import { beforeEach, describe, expect, test } from "vitest";
import { onMailEvent } from "../../functions/on-mail-event.ts";
import { onRecordChange } from "../../functions/on-record-change.ts";
import { onSchedule } from "../../functions/on-schedule.ts";
import { type Fact, facts, faultPattern, patternOf } from "../../infra/watch/facts.ts";
import { streamRecord, urlencoded } from "../support/events.ts";
import { caps, type Sandbox, tokenIn } from "../support/world.ts";
import { filled, type House, logged, openHouse } from "./site.ts";

type Line = Readonly<Record<string, unknown>>;

const valueAt = (line: Line, path: string): unknown =>
  path.split(".").reduce<unknown>((value, name) => (value as Line | undefined)?.[name], line);

const holds = (term: string, line: Line): boolean => {
  const [, path = "", operator, wanted = ""] = /^\$\.([\w.]+) (=|>) (.+)$/.exec(term) ?? [];
  if (operator === undefined) throw new Error(`a filter says what this reader does not know: ${term}`);
  const value = valueAt(line, path);
  return operator === "=" ? value === JSON.parse(wanted) : typeof value === "number" && value > Number(wanted);
};

/** As much of CloudWatch's filter patterns as ours use: terms joined by one kind of operator. */
const matches = (pattern: string, line: Line): boolean => {
  const terms = pattern.replace(/^\{ | \}$/g, "");
  return terms.includes(" || ")
    ? terms.split(" || ").some((term) => holds(term, line))
    : terms.split(" && ").every((term) => holds(term, line));
};

let took = 0;
/** The lines that one function wrote since it was last asked. */
const linesOf = async (work: () => Promise<unknown>): Promise<readonly Line[]> => {
  took = logged().length;
  await work();
  return logged()
    .slice(took)
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
};

let counts: Record<string, number>;
const count = (fact: Fact, line: Line): void => {
  const name = fact.perForm ? `${fact.metric} ${valueAt(line, "form")}` : fact.metric;
  counts[name] = (counts[name] ?? 0) + (fact.value === undefined ? 1 : Number(valueAt(line, fact.value)));
};
const during = async (name: string, work: () => Promise<unknown>): Promise<void> => {
  for (const line of await linesOf(work)) {
    for (const fact of facts) if (fact.function === name && matches(patternOf(fact), line)) count(fact, line);
    if (matches(faultPattern, line)) counts.Faults = (counts.Faults ?? 0) + 1;
  }
};

let house: House;
let sandbox: Sandbox;
let streamed: number;
beforeEach(() => {
  [house, counts, streamed] = [openHouse(), {}, 0];
  sandbox = house.sandbox;
});

const post = (more: Readonly<Record<string, string>> = {}) =>
  during("form", () => house.visit("POST", "/forms/newsletter", urlencoded([...filled(), ...Object.entries(more)])));
const stream = () =>
  during("on-record-change", async () => {
    const keys = sandbox.stream.slice(streamed);
    streamed = sandbox.stream.length;
    await onRecordChange(sandbox.world, caps)({ Records: keys.map((key, at) => streamRecord(key, `${at}`)) });
  });
const sweep = () => during("on-schedule", () => onSchedule(sandbox.world)(() => 60_000).catch(() => {}));
const press = (purpose: "confirm" | "unsubscribe", method: string) => {
  const token = tokenIn(sandbox.letters.at(purpose === "confirm" ? 0 : -1), purpose);
  return during(purpose, () => house.visit(method, `/${purpose}/${token}`));
};

describe("the funnel", () => {
  test("counts each step once on one visitor's whole way, whoever opens the links and however often", async () => {
    await post();
    await stream();
    for (const method of ["GET", "HEAD", "POST", "POST", "GET"]) await press("confirm", method);
    await stream();
    for (const method of ["GET", "POST", "POST"]) await press("unsubscribe", method);
    expect(counts).toEqual({
      "Submitted newsletter": 1,
      "Mailed newsletter": 1,
      "Confirmed newsletter": 1,
      "Withdrawn newsletter": 1,
    });
  });

  test("counts the same mail whether the stream sent it or the sweep, and not the welcome", async () => {
    await post();
    sandbox.wait(61);
    await sweep();
    await press("confirm", "POST");
    sandbox.wait(61);
    await sweep();
    expect(sandbox.letters).toHaveLength(2);
    expect(counts).toMatchObject({ "Mailed newsletter": 1, "Confirmed newsletter": 1 });
  });

  test("counts what the honeypot caught apart, and what was refused not at all", async () => {
    await post({ _gotcha: "I am a robot" });
    await post({ nonsense: "x" });
    expect(counts).toEqual({ "Trapped newsletter": 1 });
  });

  test("counts bounces that are final, and complaints", async () => {
    const event = { messageId: "m1", person: "somebody", form: "newsletter" };
    for (const more of [
      { type: "Bounce", bounce: "Permanent" },
      { type: "Bounce", bounce: "Transient" },
      { type: "Complaint" },
      { type: "Delivery" },
    ])
      await during("on-mail-event", () => onMailEvent(sandbox.world)({ ...event, ...more }));
    expect(counts).toEqual({ "Bounced newsletter": 1, "Complained newsletter": 1 });
  });
});

describe("the health", () => {
  test("shows mails that the provider refuses, and those held back for two minutes", async () => {
    sandbox.setPost("refusing");
    await post();
    await stream();
    expect(counts).toMatchObject({ Refused: 1 });
    sandbox.setPost("up");
    sandbox.wait(61);
    await sweep();
    sandbox.wait(5);
    await post();
    await stream();
    // Twice, because what is put off comes back through the stream: it counts how often a mail was met that has to wait.
    expect(counts).toMatchObject({ "Mailed newsletter": 1, Held: 2 });
  });

  test("shows how long the oldest has waited: since it was due, or owed if it fails again and again", async () => {
    await sweep();
    expect(counts).toEqual({});
    await post();
    sandbox.wait(60 + 1000);
    sandbox.setPost("down");
    await sweep();
    expect(counts).toMatchObject({ Overdue: 1060, Faults: expect.any(Number) });
    // Put off by as much again, and due for one second when it fails anew.
    sandbox.wait(1061);
    counts = {};
    await sweep();
    expect(counts.Overdue).toBe(1060 + 1061);
    sandbox.setPost("up");
    sandbox.wait(2 * 3600);
    await sweep();
    counts = {};
    await sweep();
    expect(counts).toEqual({});
  });

  test("counts as a fault what Lambda says of a call that threw or was cut off", () => {
    for (const line of [
      { timestamp: "…", level: "ERROR", message: { errorType: "Error" } },
      { type: "platform.report", record: { status: "timeout" } },
      { type: "platform.report", record: { status: "error" } },
    ])
      expect(matches(faultPattern, line)).toBe(true);
    expect(matches(faultPattern, { type: "platform.report", record: { status: "success" } })).toBe(false);
  });
});

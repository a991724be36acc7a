// The template's schedules: each rule's function at the start, then once a period.

import { randomUUID } from "node:crypto";
import type { RunningFunction } from "./functions/function.ts";
import { account, region } from "./intrinsics.ts";
import type { Stack } from "./stack.ts";
import { tell } from "./terminal.ts";

export interface DeclaredSchedule {
  readonly arn: string;
  readonly periodMs: number;
  /** The function's ARN. */
  readonly target: string;
  /** A constant input instead of the event. */
  readonly input: unknown;
}

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** `rate(5 minutes)` in milliseconds; a cron expression is refused, because nothing here would run it at its time. */
const periodOf = (expression: string): number => {
  const [, count, unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const period = Number(count) * (units[unit] ?? Number.NaN);
  if (period > 0) return period;
  throw new Error(`the schedule ${expression} is not known on this machine`);
};

export const declaredSchedules = (stack: Stack): readonly DeclaredSchedule[] =>
  [...stack.ofType("AWS::Events::Rule")]
    .filter(([, { ScheduleExpression, State }]) => ScheduleExpression !== undefined && State !== "DISABLED")
    .flatMap(([id, { ScheduleExpression, Targets }]) =>
      (Targets as { readonly Arn: string; readonly Input?: string }[]).map(({ Arn, Input }) => ({
        arn: String(stack.resolve({ "Fn::GetAtt": [id, "Arn"] })),
        periodMs: periodOf(String(ScheduleExpression)),
        target: Arn,
        input: Input === undefined ? undefined : JSON.parse(Input),
      })),
    );

/** https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-scheduled-events.html */
const scheduledEvent = (arn: string, now: number) => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "Scheduled Event",
  source: "aws.events",
  account,
  time: new Date(now).toISOString().replace(/\.\d+/, ""),
  region,
  resources: [arn],
  detail: {},
});

export interface RunningSchedule {
  /** Runs it now, or waits for the run that is under way and then runs it. */
  readonly run: () => Promise<void>;
  readonly stop: () => void;
}

/** Runs are one after the other: with a backlog the service would do the same under a reserved concurrency of 1. */
export const runSchedule = (
  schedule: DeclaredSchedule,
  target: RunningFunction,
  now: () => number,
): RunningSchedule => {
  let last: Promise<void> = Promise.resolve();
  const once = async () => {
    const began = performance.now();
    const outcome = await target.invoke(schedule.input ?? scheduledEvent(schedule.arn, now()));
    const state = "error" in outcome ? `failed: ${outcome.error.errorType}` : "ok";
    tell("schedule", target.declared.label, state, `${Math.round(performance.now() - began)} ms`);
  };
  const run = () => {
    last = last.then(once);
    return last;
  };
  let busy = false;
  const tick = async () => {
    if (busy) return;
    busy = true;
    await run();
    busy = false;
  };
  const timer = setInterval(tick, schedule.periodMs);
  void tick();
  return { run, stop: () => clearInterval(timer) };
};

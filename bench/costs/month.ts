// A month's bill, part by part, from what was measured and what AWS charges.

import { sum } from "../figures.ts";
import { latency } from "../running/answers.ts";
import type { Measured } from "./measured.ts";
import { prices, standing } from "./prices.ts";

/** What is taken for granted where nothing was measured. */
export const assumed = {
  confirmedShare: 0.65,
  minutesAMonth: 43_800,
  /** Megabytes of memory that come with one whole processor. https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
  memoryOfOneCpu: 1769,
  /** How long Lambda keeps an idle sandbox, in minutes; AWS promises nothing. */
  sandboxLives: 6,
  /** Bytes of a call's START and REPORT lines, and of a line in the API's access log, with CloudWatch's 26 for each. */
  platformLog: 700,
  accessLog: 180,
  /** Of a month without trouble: submitted, mailed, confirmed, each with its form's name. */
  metrics: 3,
  /** Storage is that of a year's sign-ups. */
  monthsKept: 12,
} as const;

/** Which function a step is a call of, and how many of a sign-up's people take it. The form is on the owner's own page. */
const way: Readonly<Record<string, { readonly function: string; readonly share: number; readonly web: boolean }>> = {
  "sign-up": { function: "form", share: 1, web: true },
  "inbox page": { function: "form", share: 1, web: true },
  "confirmation mail": { function: "on-record-change", share: 1, web: false },
  "confirm page": { function: "confirm", share: assumed.confirmedShare, web: true },
  confirmed: { function: "confirm", share: assumed.confirmedShare, web: true },
  "welcome mail": { function: "on-record-change", share: assumed.confirmedShare, web: false },
};

/** The eight shards are asked side by side. */
const sweepWaits = latency.dynamodb;

export interface Line {
  readonly part: string;
  readonly usd: number;
}

/** What every month costs without a single sign-up. */
export const idleLines = (measured: Measured): readonly Line[] => {
  const { resources, steps } = measured;
  const sweep = steps["idle sweep"];
  const sweeps = assumed.minutesAMonth;
  const kept = Object.entries(resources).flatMap(([type, count]) => {
    const each = standing[type];
    if (each === undefined) throw new Error(`${type} has no price in bench/costs/prices.ts`);
    return each > 0 ? [{ part: `${count} × ${type.replace(/^AWS::/, "").replace("::", " ")}`, usd: count * each }] : [];
  });
  return [
    ...kept,
    { part: "sweep: reads of the table", usd: sweeps * (sweep?.read ?? 0) * prices.dynamodb.readUnit },
    { part: "sweep: Lambda", usd: lambda(measured, sweeps, billed(measured, sweep?.cpu ?? 0) + sweepWaits) },
    { part: "sweep: log", usd: log(sweeps * ((sweep?.logged ?? 0) + assumed.platformLog)) },
  ];
};

const log = (bytes: number): number => (bytes / 1e9) * (prices.logs.ingestedGB + prices.logs.storedGB / 2);

/** Milliseconds of wall-clock time that so much processor time takes with the function's share of a processor. */
const billed = ({ memoryMb }: Measured, cpu: number): number => cpu * Math.max(1, assumed.memoryOfOneCpu / memoryMb);

const lambda = ({ memoryMb }: Measured, calls: number, ms: number): number =>
  calls * (prices.lambda.request + (ms / 1000) * (memoryMb / 1024) * prices.lambda.armGBSecond);

/** The share of calls that find no sandbox waiting, when so many come in a month at random. */
export const coldShare = (calls: number): number =>
  calls === 0 ? 0 : Math.exp((-calls / assumed.minutesAMonth) * assumed.sandboxLives);

/** What so many sign-ups in a month add. */
export const runningLines = (measured: Measured, signUps: number): readonly Line[] => {
  const taken = Object.entries(way).map(([name, { share, ...rest }]) => {
    const step = measured.steps[name];
    if (step === undefined) throw new Error(`the step "${name}" was not measured`);
    return { ...rest, step, times: signUps * share };
  });
  const callsOf = (name: string) => sum(taken.filter((one) => one.function === name).map(({ times }) => times));
  const total = (each: (one: (typeof taken)[number]) => number) => sum(taken.map((one) => each(one) * one.times));
  const warmMs = ({ step }: (typeof taken)[number]) =>
    billed(measured, step.cpu) + (step.calls - step.mails) * latency.dynamodb + step.mails * latency.ses;
  const functions = [...new Set(taken.map((one) => one.function))];
  const colds = functions.map((name) => ({ name, times: callsOf(name) * coldShare(callsOf(name)) }));
  const gigabytes = (bytes: number) => (signUps * assumed.confirmedShare * assumed.monthsKept * bytes) / 1e9;
  const { table, indexes } = measured.confirmed;
  return [
    { part: "SES", usd: total(({ step }) => step.mails) * prices.ses.mail },
    { part: "DynamoDB writes", usd: total(({ step }) => step.written) * prices.dynamodb.writeUnit },
    { part: "DynamoDB reads", usd: total(({ step }) => step.read) * prices.dynamodb.readUnit },
    { part: "DynamoDB storage", usd: gigabytes(table + indexes) * prices.dynamodb.storedGB },
    { part: "point-in-time recovery", usd: gigabytes(table) * prices.dynamodb.recoverableGB },
    { part: "HTTP API", usd: total(({ web }) => (web ? 1 : 0)) * prices.httpApi.request },
    { part: "Lambda", usd: sum(taken.map((one) => lambda(measured, one.times, warmMs(one)))) },
    {
      part: "Lambda, cold starts",
      usd: sum(
        colds.map(
          ({ name, times }) =>
            lambda(measured, times, billed(measured, measured.cold[name] ?? 0)) - times * prices.lambda.request,
        ),
      ),
    },
    {
      part: "Secrets Manager calls",
      usd: sum(functions.map((name) => secretCalls(callsOf(name)))) * prices.secrets.call,
    },
    {
      part: "logs",
      usd: log(total(({ step, web }) => step.logged + assumed.platformLog + (web ? assumed.accessLog : 0))),
    },
    { part: "custom metrics", usd: assumed.metrics * prices.metric * hoursWith(signUps) },
    { part: "data sent", usd: (total(({ step }) => step.sent) / 1e9) * prices.transfer.sentGB },
  ];
};

/** The share of a month's hours in which somebody signs up, when so many come at random. */
const hoursWith = (signUps: number): number => 1 - Math.exp((-signUps / assumed.minutesAMonth) * 60);

/** Two secrets for every cold start, and the links' key again every five minutes in which a warm sandbox is called. */
const secretCalls = (calls: number): number => {
  const cold = calls * coldShare(calls);
  return 2 * cold + Math.min(calls - cold, assumed.minutesAMonth / 5);
};

export const totalOf = (lines: readonly Line[]): number => sum(lines.map(({ usd }) => usd));

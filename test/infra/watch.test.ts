// What is watched: every function's log is counted, every alarm mails the owner and names its section of the runbook.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { facts } from "../../infra/watch/facts.ts";
import { synthesized } from "./synthesized.ts";

const stack = synthesized();
const off = synthesized({ watch: false });
const filters = stack.ofType("AWS::Logs::MetricFilter").map(({ Properties }) => Properties);
const alarms = stack.ofType("AWS::CloudWatch::Alarm").map(({ Properties }) => Properties);
const logOf = (name: string): string => stack.fn(name).properties.LoggingConfig.LogGroup.Ref;
const only = (type: string) => {
  const [first, ...others] = stack.ofType(type);
  if (first === undefined || others.length > 0) throw new Error(`${others.length + 1} of ${type}`);
  return first.Properties;
};

describe("the metric filters", () => {
  const named = (name: string) => filters.filter(({ MetricTransformations: [{ MetricName }] }) => MetricName === name);

  test("count each fact in the log of the function that notes it, under the stage's own name", () => {
    for (const { metric, function: fn } of facts) {
      const counting = named(metric).filter(({ LogGroupName }) => LogGroupName.Ref === logOf(fn));
      expect(counting, metric).toHaveLength(1);
    }
    const namespaces = filters.map(({ MetricTransformations: [{ MetricNamespace }] }) => MetricNamespace);
    expect(new Set(namespaces)).toEqual(new Set(["Assent/assent-tested"]));
  });

  test("count the faults of every function there is", () => {
    const functions = stack.ofType("AWS::Lambda::Function").map(({ Properties }) => Properties);
    expect(
      named("Faults")
        .map(({ LogGroupName }) => LogGroupName.Ref)
        .sort(),
    ).toEqual(functions.map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref).sort());
  });

  test("tell forms apart and nothing else: a metric's name is in every console and export", () => {
    const dimensions = filters.flatMap(({ MetricTransformations: [{ Dimensions = [] }] }) => Dimensions);
    expect(dimensions.length).toBeGreaterThan(5);
    for (const dimension of dimensions) expect(dimension).toEqual({ Key: "form", Value: "$.form" });
  });
});

describe("the alarms", () => {
  const runbook = readFileSync("docs/runbook.md", "utf8");
  /** Each section with the address that the page gives to its heading. */
  const sections = runbook
    .split(/^## /m)
    .slice(1)
    .map((text) => {
      const heading = text.split("\n")[0] ?? "";
      const anchor = heading
        .toLowerCase()
        .replaceAll(/[^\w\s-]/g, "")
        .replaceAll(" ", "-");
      return { anchor, text, isAlarm: text.includes("**Alarm.**") };
    });
  const sectionOf = ({ AlarmDescription }: { AlarmDescription: string }) =>
    / What to do: docs\/runbook\.md#(\S+)$/.exec(AlarmDescription)?.[1];

  test("each name a section of the runbook, and every section about an alarm has one", () => {
    const about = sections.filter(({ isAlarm }) => isAlarm).map(({ anchor }) => anchor);
    expect(about.length).toBeGreaterThan(5);
    expect(alarms.map(sectionOf).sort()).toEqual([...about].sort());
    for (const alarm of alarms) expect(alarm.AlarmName).toBe(`assent-tested-${sectionOf(alarm)}`);
  });

  test("have sections that say what it means, where to look and what to do", () => {
    for (const { text, anchor } of sections) {
      for (const part of ["**What it means.**", "**Where to look.**", "**What to do.**"])
        expect(text, `${anchor} lacks ${part}`).toContain(part);
    }
  });

  test("are few, and each is paid as one: no expression over several metrics", () => {
    expect(alarms.length).toBeLessThanOrEqual(12);
    for (const alarm of alarms)
      expect(alarm).toMatchObject({ MetricName: expect.any(String), Period: expect.any(Number) });
  });

  test("go off for a schedule that does not run, and for nothing else that is silent", () => {
    const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData === "breaching");
    expect(silent.map(sectionOf)).toEqual(["the-schedule-stands-still"]);
  });

  test("mail every recipient, also when it is over", () => {
    const [topic] = stack.entries("AWS::SNS::Topic").map(([id]) => ({ Ref: id }));
    for (const alarm of alarms) expect(alarm).toMatchObject({ AlarmActions: [topic], OKActions: [topic] });
    const subscriptions = stack.ofType("AWS::SNS::Subscription").map(({ Properties }) => Properties);
    expect(subscriptions.map(({ Protocol, Endpoint }) => [Protocol, Endpoint])).toEqual([
      ["email", "alarms@tested.example"],
      ["email", "second@tested.example"],
    ]);
  });
});

describe("the topic of the alarms", () => {
  test("is encrypted with a key that CloudWatch may use and that changes every year", () => {
    expect(only("AWS::SNS::Topic").KmsMasterKeyId).toBeDefined();
    const { EnableKeyRotation, KeyPolicy } = only("AWS::KMS::Key");
    expect(EnableKeyRotation).toBe(true);
    expect(KeyPolicy.Statement).toContainEqual({
      ...{ Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*" },
      Principal: { Service: "cloudwatch.amazonaws.com" },
    });
  });

  test("takes only what this account's CloudWatch publishes, over TLS", () => {
    const statements: readonly { Effect: string; Principal: unknown; Condition: unknown }[] =
      only("AWS::SNS::TopicPolicy").PolicyDocument.Statement;
    expect(statements.map(({ Effect, Principal, Condition }) => [Effect, Principal, Condition])).toEqual(
      expect.arrayContaining([
        ["Deny", "*", { Bool: { "aws:SecureTransport": "false" } }],
        [
          "Allow",
          { Service: "cloudwatch.amazonaws.com" },
          { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
        ],
      ]),
    );
    expect(statements).toHaveLength(2);
  });
});

describe("the dashboard", () => {
  const body = JSON.stringify(only("AWS::CloudWatch::Dashboard").DashboardBody);
  const widgets: readonly { properties: { metrics?: readonly unknown[][]; alarms?: readonly unknown[] } }[] =
    JSON.parse(
      only("AWS::CloudWatch::Dashboard")
        .DashboardBody["Fn::Join"][1].map((part: unknown) => (typeof part === "string" ? part : "…"))
        .join(""),
    ).widgets;

  test("draws the funnel of whichever forms there are, so that a new form needs no infrastructure", () => {
    for (const step of ["Submitted", "Mailed", "Confirmed", "Withdrawn"])
      expect(body).toContain(
        `{\\\\\\"Assent/assent-tested\\\\\\",\\\\\\"form\\\\\\"} MetricName=\\\\\\"${step}\\\\\\"`,
      );
    expect(body).not.toContain("newsletter");
  });

  test("shows every alarm, and at most the fifty metrics that are free", () => {
    expect(widgets.flatMap(({ properties }) => properties.alarms ?? [])).toHaveLength(alarms.length);
    const metrics = widgets.flatMap(({ properties }) => properties.metrics ?? []);
    expect(metrics.length).toBeGreaterThan(30);
    expect(metrics.length).toBeLessThanOrEqual(50);
  });
});

describe("a stage that is not watched", () => {
  test("has neither filter, alarm, dashboard nor topic, and is the same otherwise", () => {
    const watching = /^AWS::(Logs::MetricFilter|CloudWatch|SNS|KMS)/;
    expect(off.all.filter(([, { Type }]) => watching.test(Type))).toEqual([]);
    expect(off.all.map(([id]) => id)).toEqual(
      stack.all.filter(([, { Type }]) => !watching.test(Type)).map(([id]) => id),
    );
  });
});

test("without recipients alarms are shown and mail nobody", () => {
  const quiet = synthesized({}, { owner: { ...stack.owner, alarms: { recipients: [] } } });
  expect(quiet.ofType("AWS::CloudWatch::Alarm")).toHaveLength(alarms.length);
  expect(quiet.ofType("AWS::SNS::Topic")).toEqual([]);
  for (const { Properties } of quiet.ofType("AWS::CloudWatch::Alarm")) expect(Properties.AlarmActions).toBeUndefined();
});

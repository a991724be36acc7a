// Every copy in the notice's table lives as long as the template lets it, and every measure of the register is taken.

import { describe, expect, test } from "vitest";
import { type Copy, copies, type Life } from "../../shared/lives.ts";
import { registerWords } from "../../shared/locales/register/index.ts";
import { synthesized } from "./synthesized.ts";

const stack = synthesized();
const all = (type: string) => stack.ofType(type).map(({ Properties }) => Properties);
const [table, journal] = all("AWS::DynamoDB::Table");
const queue = (part: string) =>
  stack.entries("AWS::SQS::Queue").find(([id]) => id.includes(part))?.[1].Properties.MessageRetentionPeriod;

const seconds = (life: Life): number => {
  if (typeof life === "string") throw new Error("this life is no time");
  return "days" in life ? life.days * 86_400 : life.hours * 3600;
};

/** What the template says; what it cannot say is a duty of staff, and says why. */
const checks: Record<Copy, () => void> = {
  table: () => expect(table.TimeToLiveSpecification).toEqual({ AttributeName: "expiresAt", Enabled: true }),
  // DynamoDB knows no other retention than its 24 hours.
  stream: () => {
    expect(table.StreamSpecification).toEqual({ StreamViewType: "NEW_IMAGE" });
    expect(seconds(copies.stream)).toBe(24 * 3600);
  },
  backups: () => {
    const { RecoveryPeriodInDays } = table.PointInTimeRecoverySpecification;
    expect(RecoveryPeriodInDays * 86_400).toBe(seconds(copies.backups));
    expect(stack.all.filter(([, { Type }]) => Type.startsWith("AWS::Backup"))).toEqual([]);
  },
  journal: () => {
    expect(journal.TimeToLiveSpecification).toEqual({ AttributeName: "expiresAt", Enabled: true });
    // Nothing but its items' own end: no backup, and so no copy of a copy.
    expect(journal).not.toHaveProperty("PointInTimeRecoverySpecification");
    expect(seconds(copies.journal)).toBeGreaterThan(2 * seconds(copies.backups));
  },
  positions: () => expect(queue("Alarm")).toBe(seconds(copies.positions)),
  feedback: () => expect(queue("Feedback")).toBe(seconds(copies.feedback)),
  events: () => {
    for (const { Targets } of all("AWS::Events::Rule"))
      for (const { RetryPolicy, DeadLetterConfig } of Targets) {
        // EventBridge's default is the 24 hours that the notice names.
        expect(RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400).toBeLessThanOrEqual(seconds(copies.events));
        expect(DeadLetterConfig).toBeUndefined();
      }
    // Lambda keeps an event for six hours unless told otherwise.
    for (const { MaximumEventAgeInSeconds } of all("AWS::Lambda::EventInvokeConfig"))
      expect(MaximumEventAgeInSeconds ?? 6 * 3600).toBeLessThanOrEqual(seconds(copies.events));
    expect(all("AWS::Events::Archive")).toEqual([]);
  },
  logs: () => {
    const logs = all("AWS::Logs::LogGroup");
    expect(logs.length).toBeGreaterThan(5);
    for (const { RetentionInDays } of logs) expect(RetentionInDays * 86_400).toBe(seconds(copies.logs));
  },
  suppression: () => {
    for (const { SuppressionOptions } of all("AWS::SES::ConfigurationSet"))
      expect(SuppressionOptions).toEqual({ SuppressedReasons: [] });
  },
  // Outside the stack: nothing here could delete them.
  staffMail: () => expect(copies.staffMail).toBe("hand"),
  exports: () => expect(copies.exports).toBe("hand"),
};

describe("the longest life that the notice gives", () => {
  test.each(Object.keys(copies) as Copy[])("to the copy “%s” is the one that the template sets", (copy) =>
    checks[copy](),
  );

  test("leaves no queue, no store and no other bucket out", () => {
    const keeping = /^AWS::(SQS::Queue|DynamoDB::Table|S3::Bucket|Logs::LogGroup|Kinesis.*::Stream|SNS::Topic)$/;
    const kinds = new Set(stack.all.map(([, { Type }]) => Type).filter((type) => keeping.test(type)));
    // The topic carries alarms: numbers and names of ours.
    const known = ["AWS::SQS::Queue", "AWS::DynamoDB::Table", "AWS::Logs::LogGroup", "AWS::SNS::Topic"];
    expect([...kinds].sort()).toEqual(known.sort());
    expect(all("AWS::SQS::Queue")).toHaveLength(2);
  });
});

/** Measures that the template shows; the others are shown by tests of what runs. */
const measures: Partial<Record<keyof ReturnType<typeof registerWords>["taken"], () => void>> = {
  pseudonyms: () => expect(all("AWS::SecretsManager::Secret")).toHaveLength(2),
  encryption: () => {
    for (const { SqsManagedSseEnabled } of all("AWS::SQS::Queue")) expect(SqsManagedSseEnabled).toBe(true);
    for (const { DeliveryOptions } of all("AWS::SES::ConfigurationSet"))
      expect(DeliveryOptions).toMatchObject({ TlsPolicy: "REQUIRE" });
  },
  access: () => expect(all("AWS::IAM::Role")).toHaveLength(all("AWS::Lambda::Function").length),
  recovery: () => expect(table).toMatchObject({ DeletionProtectionEnabled: true }),
  erasure: () => expect(JSON.stringify(all("AWS::Events::Rule"))).toContain("rate(1 minute)"),
  logs: () => {
    const [stage] = all("AWS::ApiGatewayV2::Stage");
    expect(stage.AccessLogSettings.Format).not.toMatch(/sourceIp|\$context\.path|identity/);
  },
};

describe("the register's measure", () => {
  test.each(Object.keys(measures) as (keyof typeof measures)[])("“%s” is taken in the template", (measure) => {
    expect(registerWords("en").taken[measure]).toBeTruthy();
    measures[measure]?.();
  });
});

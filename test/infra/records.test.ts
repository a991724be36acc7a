// The table, the secrets, and what wakes the functions that send mail.

import { describe, expect, test } from "vitest";
import { expiry, indexes } from "../../shared/table.ts";
import { synthesized } from "./synthesized.ts";

const stack = synthesized();
const only = (type: string, part = "") => {
  const [first, ...others] = stack.entries(type).flatMap(([id, it]) => (id.includes(part) ? [it] : []));
  if (first === undefined || others.length > 0) throw new Error(`${others.length + 1} of ${type}`);
  return first;
};

describe("the table", () => {
  const table = only("AWS::DynamoDB::Table", "RecordsTable");

  test("stays when the stack goes, cannot be deleted by mistake, and can be restored for seven days", () => {
    expect(table).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    expect(table.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 },
    });
  });

  test("is paid by use, ends items by expiresAt, and streams new images only", () => {
    expect(table.Properties).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      TimeToLiveSpecification: { AttributeName: expiry, Enabled: true },
      StreamSpecification: { StreamViewType: "NEW_IMAGE" },
    });
  });

  test("has the keys and the two sparse indexes of shared/table.ts, which project what their readers need", () => {
    expect(table.Properties.KeySchema).toEqual([
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ]);
    expect(table.Properties.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: "list",
        KeySchema: [
          { AttributeName: indexes.list.partition, KeyType: "HASH" },
          { AttributeName: indexes.list.sort, KeyType: "RANGE" },
        ],
        Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: indexes.list.projects },
      },
      {
        IndexName: "due",
        KeySchema: [
          { AttributeName: indexes.due.partition, KeyType: "HASH" },
          { AttributeName: indexes.due.sort, KeyType: "RANGE" },
        ],
        Projection: { ProjectionType: "KEYS_ONLY" },
      },
    ]);
  });
});

describe("the journal", () => {
  test("is a table of its own that nothing restores, stays when the stack goes, and ends items by expiresAt", () => {
    const journal = only("AWS::DynamoDB::Table", "RecordsJournal");
    expect(journal).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    expect(journal.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      BillingMode: "PAY_PER_REQUEST",
      TimeToLiveSpecification: { AttributeName: expiry, Enabled: true },
    });
    expect(journal.Properties).not.toHaveProperty("PointInTimeRecoverySpecification");
    expect(journal.Properties).not.toHaveProperty("StreamSpecification");
  });
});

describe("the secrets", () => {
  test("are made by the service, never written in the template, and stay when the stack goes", () => {
    const secrets = stack.ofType("AWS::SecretsManager::Secret");
    expect(secrets.map(({ Properties }) => Properties.GenerateSecretString)).toEqual([
      { ExcludePunctuation: true, PasswordLength: 64 },
      {
        ExcludePunctuation: true,
        PasswordLength: 64,
        GenerateStringKey: "key",
        SecretStringTemplate: '{"id":"1","retired":[]}',
      },
    ]);
    for (const secret of secrets) {
      expect(secret.Properties.SecretString).toBeUndefined();
      expect(secret).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    }
  });

  test("reach a function as a name to ask for, never as a value", () => {
    expect(JSON.stringify(stack.template)).not.toContain("{{resolve:");
    for (const { Properties } of stack.ofType("AWS::Lambda::Function")) {
      const { PERSON_SECRET, LINKS_SECRET } = Properties.Environment.Variables;
      for (const secret of [PERSON_SECRET, LINKS_SECRET].filter((it) => it !== undefined)) {
        expect(stack.template.Resources[secret.Ref].Type).toBe("AWS::SecretsManager::Secret");
      }
    }
  });
});

describe("the stream", () => {
  const mapping = only("AWS::Lambda::EventSourceMapping").Properties;

  test("wakes the sender for records that owe a mail, and for no other change", () => {
    expect(mapping.FunctionName).toEqual({ Ref: stack.fn("on-record-change").id });
    expect(mapping.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
      { dynamodb: { NewImage: { owes: { M: { mail: { S: [{ exists: true }] } } } } } },
    ]);
  });

  test("keeps a person's order, retries what failed alone, and lets go after a quarter of an hour", () => {
    expect(mapping).toMatchObject({
      BatchSize: 100,
      ParallelizationFactor: 1,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      MaximumRetryAttempts: 3,
      MaximumRecordAgeInSeconds: 900,
      StartingPosition: "TRIM_HORIZON",
    });
    expect(mapping.MaximumBatchingWindowInSeconds).toBeUndefined();
  });

  test("raises the alarm in an encrypted queue that takes TLS only and keeps positions for 14 days", () => {
    const [id, queue] = stack.entries("AWS::SQS::Queue").find(([name]) => name.includes("Alarm")) ?? [];
    expect(mapping.DestinationConfig).toEqual({ OnFailure: { Destination: { "Fn::GetAtt": [id, "Arn"] } } });
    expect(queue?.Properties).toEqual({ MessageRetentionPeriod: 14 * 24 * 3600, SqsManagedSseEnabled: true });
    const policies = stack.ofType("AWS::SQS::QueuePolicy").map(({ Properties }) => Properties);
    expect(policies.find(({ Queues }) => Queues[0].Ref === id).PolicyDocument.Statement).toMatchObject([
      { Effect: "Deny", Principal: { AWS: "*" }, Condition: { Bool: { "aws:SecureTransport": "false" } } },
    ]);
  });
});

describe("the schedule", () => {
  test("sweeps every minute, leaves a failed sweep to the next minute, and checks every night", () => {
    const { id } = stack.fn("on-schedule");
    const schedules = stack.ofType("AWS::Events::Rule").filter(({ Properties }) => Properties.ScheduleExpression);
    expect(schedules).toHaveLength(2);
    const every = (rate: string) => schedules.find(({ Properties }) => Properties.ScheduleExpression === rate);
    expect(every("rate(1 day)")?.Properties.Targets).toMatchObject([
      { Arn: { "Fn::GetAtt": [stack.fn("on-night").id, "Arn"] } },
    ]);
    expect(every("rate(1 minute)")?.Properties).toMatchObject({
      ScheduleExpression: "rate(1 minute)",
      State: "ENABLED",
      Targets: [{ Arn: { "Fn::GetAtt": [id, "Arn"] }, RetryPolicy: { MaximumRetryAttempts: 0 } }],
    });
    const invocations = stack.ofType("AWS::Lambda::EventInvokeConfig").map(({ Properties }) => Properties);
    expect(invocations.find(({ FunctionName }) => FunctionName.Ref === id)).toMatchObject({
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 60,
    });
  });
});

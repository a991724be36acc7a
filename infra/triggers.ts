// What wakes the functions that no visitor calls: the table's stream, and the minute that catches what it lost.

import { Duration } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, FilterCriteria, type Function as Lambda, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { lives } from "../shared/lives.ts";
import type { Records } from "./records.ts";

interface TriggersProps {
  readonly records: Records;
  readonly onRecordChange: Lambda;
  readonly onSchedule: Lambda;
}

export class Triggers extends Construct {
  /** Holds stream positions of batches given up on, never a record: an alarm, not a store. The sweep delivers. */
  readonly alarmQueue: Queue;

  constructor(scope: Construct, id: string, { records, onRecordChange, onSchedule }: TriggersProps) {
    super(scope, id);
    this.alarmQueue = new Queue(this, "AlarmQueue", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(lives.queues),
    });
    const stream = records.table.tableStreamArn;
    if (stream === undefined) throw new Error("the table has no stream");
    onRecordChange.addToRolePolicy(
      new PolicyStatement({
        actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map((it) => `dynamodb:${it}`),
        resources: [stream],
      }),
    );
    onRecordChange.addToRolePolicy(
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.alarmQueue.queueArn] }),
    );
    new EventSourceMapping(this, "Stream", {
      target: onRecordChange,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      // One batch of a shard at a time: more would keep the order of an item, but not that of a person's items.
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 3,
      maxRecordAge: Duration.minutes(15),
      onFailure: { bind: () => ({ destination: this.alarmQueue.queueArn }) },
      // A pattern sees one image only, hence "owes a mail" and not "began to owe one".
      filters: [
        FilterCriteria.filter({ dynamodb: { NewImage: { owes: { M: { mail: { S: [{ exists: true }] } } } } } }),
      ],
    });
    // A sweep that fails is not tried again: the next minute's does the same work.
    onSchedule.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    new Rule(this, "EveryMinute", {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(onSchedule, { retryAttempts: 0 })],
    });
  }

  /** The nightly check: cheap at a million records, and tried again when it fails, since nothing else does its work. */
  everyNight(check: Lambda): void {
    check.configureAsyncInvoke({ retryAttempts: 2 });
    new Rule(this, "EveryNight", { schedule: Schedule.rate(Duration.days(1)), targets: [new LambdaFunction(check)] });
  }
}

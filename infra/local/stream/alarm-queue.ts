// The on-failure destination: positions in the stream, never the records, one line a batch given up.

import { randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { GivenUp } from "./deliver.ts";
import type { StreamRecord } from "./record.ts";

const timeOf = (record: StreamRecord | undefined) =>
  new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();

/** The service's message: https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html */
export const failureMessage = (
  records: readonly StreamRecord[],
  { condition, attempts, functionArn, streamArn, shard }: FailureDetails,
) => ({
  requestContext: { requestId: randomUUID(), functionArn, condition, approximateInvokeCount: attempts },
  responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
  version: "1.0",
  timestamp: new Date().toISOString(),
  DDBStreamBatchInfo: {
    shardId: shard,
    startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
    endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
    approximateArrivalOfFirstRecord: timeOf(records[0]),
    approximateArrivalOfLastRecord: timeOf(records.at(-1)),
    batchSize: records.length,
    streamArn,
  },
});

export interface FailureDetails {
  readonly condition: GivenUp;
  readonly attempts: number;
  readonly functionArn: string;
  readonly streamArn: string;
  readonly shard: string;
}

export const appendToQueue = (file: string, message: unknown): void => {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(message)}\n`);
};

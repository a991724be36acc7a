// The event source mappings that a template declares, with the service's defaults filled in.

import type { Stack } from "../stack.ts";
import type { BatchSettings } from "./deliver.ts";

export interface DeclaredMapping extends BatchSettings {
  readonly id: string;
  /** The function's name or ARN, as the template gives it. */
  readonly target: string;
  readonly streamArn: string;
  readonly table: string;
  readonly batchSize: number;
  readonly patterns: readonly string[];
  /** The name of the on-failure queue. */
  readonly queue: string | undefined;
}

/** What a function's role has to allow for the service to read a stream on its behalf. */
export const readingActions = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
  (action) => `dynamodb:${action}`,
);

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-eventsourcemapping.html
export const declaredMappings = (stack: Stack): readonly DeclaredMapping[] =>
  [...stack.ofType("AWS::Lambda::EventSourceMapping")]
    .filter(([, { Enabled, EventSourceArn }]) => Enabled !== false && String(EventSourceArn).includes(":dynamodb:"))
    .map(([id, properties]) => {
      // biome-ignore lint/suspicious/noExplicitAny: the template has passed CloudFormation's own types at synthesis
      const given = properties as Record<string, any>;
      const streamArn = String(given.EventSourceArn);
      if (given.MaximumBatchingWindowInSeconds > 0)
        throw new Error(`${id}: batching windows are not known on this machine`);
      return {
        id,
        target: String(given.FunctionName),
        streamArn,
        table: streamArn.split("/")[1] ?? "",
        batchSize: given.BatchSize ?? 100,
        patterns: (given.FilterCriteria?.Filters ?? []).map(({ Pattern }: { Pattern: string }) => Pattern),
        bisect: given.BisectBatchOnFunctionError ?? false,
        partial: (given.FunctionResponseTypes ?? []).includes("ReportBatchItemFailures"),
        retries: given.MaximumRetryAttempts ?? -1,
        maxAge: given.MaximumRecordAgeInSeconds ?? -1,
        queue: given.DestinationConfig?.OnFailure?.Destination?.split(":").at(-1),
      };
    });

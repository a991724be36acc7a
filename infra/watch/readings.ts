// Everything that is measured about a stage, by the names under which alarms and dashboard ask for it.

import { Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Function as Lambda } from "aws-cdk-lib/aws-lambda";
import type { ConfigurationSet } from "aws-cdk-lib/aws-ses";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Api } from "../api.ts";

export interface Watched {
  readonly api: Api;
  readonly functions: readonly Lambda[];
  readonly table: Table;
  readonly configurationSet: ConfigurationSet;
  readonly onSchedule: Lambda;
  /** Where the stream's mapping leaves the positions that it gave up. */
  readonly givenUp: Queue;
  readonly failedFeedback: Queue;
}

/** Where a stage's own metrics are kept; stages stand side by side in one account. */
export const namespaceOf = (scope: Construct): string => `Assent/${Stack.of(scope).stackName}`;

export type Readings = ReturnType<typeof readingsOf>;

export const readingsOf = (scope: Construct, watched: Watched) => {
  const namespace = namespaceOf(scope);
  const reputation = (metricName: string) =>
    new Metric({
      namespace: "AWS/SES",
      metricName,
      dimensionsMap: { "ses:configuration-set": watched.configurationSet.configurationSetName },
    });
  const depth = (queue: Queue) => queue.metricApproximateNumberOfMessagesVisible();
  return {
    namespace,
    /** A metric that infra/watch/facts.ts names, all forms together; those counted form by form have none of that. */
    own: (metricName: string) => new Metric({ namespace, metricName, statistic: "Sum" }),
    clientErrors: watched.api.metric("4xx", "Sum"),
    serverErrors: watched.api.metric("5xx", "Sum"),
    latency: watched.api.metric("Latency", "p95"),
    sweeps: watched.onSchedule.metricInvocations(),
    givenUp: depth(watched.givenUp),
    failedFeedback: depth(watched.failedFeedback),
    bounceRate: reputation("Reputation.BounceRate"),
    complaintRate: reputation("Reputation.ComplaintRate"),
    throttled: ["ReadThrottleEvents", "WriteThrottleEvents"].map((name) =>
      watched.table.metric(name, { statistic: "Sum" }),
    ),
    /** One for all: what throttles a function is the account's concurrency, which they share. */
    throttles: new Metric({
      ...{ namespace: "AWS/Lambda", metricName: "Throttles", statistic: "Sum", label: "all of the account" },
    }),
    functions: watched.functions.map((fn) => {
      const label = fn.node.id;
      return {
        errors: fn.metricErrors({ label }),
        duration: fn.metricDuration({ label, statistic: "p95" }),
      };
    }),
  };
};

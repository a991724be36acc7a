// What is watched of a stage: counted from its own logs, drawn on a dashboard, and told to the owner when it is amiss.

import { Stack } from "aws-cdk-lib";
import { Alarm } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Function as Lambda } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { alarmsOf } from "./watch/alarms.ts";
import { Bell } from "./watch/bell.ts";
import { drawDashboard } from "./watch/dashboard.ts";
import { facts, faultPattern, patternOf } from "./watch/facts.ts";
import { namespaceOf, readingsOf, type Watched } from "./watch/readings.ts";

interface WatchProps extends Watched {
  /** Who is mailed by an alarm; with nobody named it is only shown. */
  readonly recipients: readonly string[];
}

export class Watch extends Construct {
  constructor(scope: Construct, id: string, { recipients, ...watched }: WatchProps) {
    super(scope, id);
    this.#count(watched.functions);
    const readings = readingsOf(this, watched);
    const { stackName } = Stack.of(this);
    const bell = recipients.length > 0 ? new SnsAction(new Bell(this, "Bell", recipients).topic) : undefined;
    const alarms = alarmsOf(readings).map(({ section, says, metric, ...options }) => {
      const alarm = new Alarm(this, section, {
        ...options,
        metric,
        alarmName: `${stackName}-${section}`,
        alarmDescription: `${says} What to do: docs/runbook.md#${section}`,
      });
      if (bell !== undefined) {
        alarm.addAlarmAction(bell);
        alarm.addOkAction(bell);
      }
      return alarm;
    });
    drawDashboard(this, stackName, readings, alarms);
  }

  #count(functions: readonly Lambda[]): void {
    const metricNamespace = namespaceOf(this);
    for (const fact of facts) {
      const fn = functions.find(({ node }) => node.id === fact.function);
      if (fn === undefined) throw new Error(`facts are counted of a function that the stack lacks: ${fact.function}`);
      new MetricFilter(this, `${fact.metric} by ${fact.function}`, {
        logGroup: fn.logGroup,
        metricNamespace,
        metricName: fact.metric,
        filterPattern: FilterPattern.literal(patternOf(fact)),
        metricValue: fact.value === undefined ? String(fact.counts ?? 1) : `$.${fact.value}`,
        ...(fact.perForm && { dimensions: { form: "$.form" } }),
      });
    }
    for (const fn of functions) {
      new MetricFilter(this, `Faults of ${fn.node.id}`, {
        logGroup: fn.logGroup,
        metricNamespace,
        metricName: "Faults",
        filterPattern: FilterPattern.literal(faultPattern),
      });
    }
  }
}

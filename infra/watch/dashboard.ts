// The dashboard: the funnel of every form on top, then the mail, then the machinery.

import { Duration } from "aws-cdk-lib";
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  PeriodOverride,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { funnel } from "./facts.ts";
import type { Readings } from "./readings.ts";

const graph = (title: string, left: readonly IMetric[], period = Duration.minutes(5)) =>
  new GraphWidget({ title, left: [...left], period, width: 8, height: 6, leftYAxis: { min: 0, showUnits: false } });

/** One line a form, whichever forms there are: a search, so that a new form needs no deployment of a dashboard. */
const perForm = (namespace: string, metric: string, period: Duration): MathExpression =>
  new MathExpression({
    expression: `SEARCH('{"${namespace}","form"} MetricName="${metric}"', 'Sum', ${period.toSeconds()})`,
    label: metric,
    period,
  });

/** Draws fewer than 50 metrics, up to which a dashboard is free. */
export const drawDashboard = (scope: Construct, name: string, readings: Readings, alarms: readonly Alarm[]): void => {
  const { namespace, own, functions } = readings;
  const [day, hour] = [Duration.days(1), Duration.hours(1)];
  const dashboard = new Dashboard(scope, "Dashboard", {
    dashboardName: name,
    defaultInterval: Duration.days(14),
    periodOverride: PeriodOverride.INHERIT,
  });
  dashboard.addWidgets(new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: 24, height: 3 }));
  dashboard.addWidgets(
    new GraphWidget({
      title: "The funnel, form by form, a day: submitted, mailed, confirmed, withdrawn",
      left: funnel.map((metric) => perForm(namespace, metric, day)),
      period: day,
      width: 16,
      height: 6,
    }),
    graph(
      "Trapped, bounced, complained, form by form, a day",
      ["Trapped", "Bounced", "Complained"].map((metric) => perForm(namespace, metric, day)),
      day,
    ),
  );
  dashboard.addWidgets(
    graph("Mails refused and held, an hour", [own("Refused"), own("Held")], hour),
    graph("Rate of bounces (review at 0.05) and complaints (at 0.001)", [readings.bounceRate, readings.complaintRate]),
    graph("Age of the oldest due item, in seconds", [own("Overdue").with({ statistic: "Maximum" })]),
  );
  dashboard.addWidgets(
    graph("Answers 4xx and 5xx", [readings.clientErrors, readings.serverErrors]),
    graph("Time to answer, p95, in ms", [readings.latency]),
    graph("Queues, DynamoDB throttled", [readings.givenUp, readings.failedFeedback, ...readings.throttled]),
  );
  dashboard.addWidgets(
    graph("Errors", [own("Faults"), ...functions.map(({ errors }) => errors)]),
    graph("Throttled", [readings.throttles]),
    graph(
      "Duration, p95, in ms",
      functions.map(({ duration }) => duration),
    ),
  );
};

// The alarms: few, each for something that somebody has to do, described by its section of docs/runbook.md.

import { Duration } from "aws-cdk-lib";
import { ComparisonOperator, type CreateAlarmOptions, type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { Readings } from "./readings.ts";

export interface Alarming extends CreateAlarmOptions {
  /** The heading of the runbook's section, as the address of the page spells it. */
  readonly section: string;
  /** One sentence for the mail. */
  readonly says: string;
  readonly metric: Metric;
}

const soon = Duration.minutes(5);

/** Five minutes at once, and nothing measured is nothing amiss. */
const once = {
  evaluationPeriods: 1,
  comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  treatMissingData: TreatMissingData.NOT_BREACHING,
};

/** A rate stays what it was until the next mail is sent. */
const rate = { ...once, treatMissingData: TreatMissingData.IGNORE };

export const alarmsOf = (readings: Readings): readonly Alarming[] => [
  {
    section: "visitors-get-errors",
    says: "Five visitors or more got a 5xx answer within five minutes.",
    metric: readings.serverErrors.with({ period: soon }),
    ...{ ...once, threshold: 5 },
  },
  {
    section: "a-function-fails",
    says: "Functions logged errors in two of the last three five minutes.",
    metric: readings.own("Faults").with({ period: soon }),
    ...{ ...once, evaluationPeriods: 3, datapointsToAlarm: 2, threshold: 1 },
  },
  {
    section: "mail-is-overdue",
    says: "Something that was due has waited for more than 15 minutes.",
    metric: readings.own("Overdue").with({ period: soon, statistic: "Maximum" }),
    ...{ ...once, threshold: 900 },
  },
  {
    section: "the-schedule-stands-still",
    says: "The sweep over what is due has not run for 15 minutes.",
    metric: readings.sweeps.with({ period: soon }),
    ...{ evaluationPeriods: 3, threshold: 1, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD },
    // Nothing is measured when nothing runs.
    treatMissingData: TreatMissingData.BREACHING,
  },
  {
    section: "data-outlives-its-period",
    says: "The nightly check found data that should have been deleted.",
    metric: readings.own("Outlived").with({ period: soon }),
    ...{ ...once, threshold: 1 },
  },
  {
    section: "a-message-in-the-alarm-queue",
    says: "A batch of the table's stream was given up.",
    metric: readings.givenUp.with({ period: soon, statistic: "Maximum" }),
    ...{ ...once, threshold: 1 },
  },
  {
    section: "a-message-in-the-failed-feedback-queue",
    says: "A bounce, a complaint or a delivery could not be taken in.",
    metric: readings.failedFeedback.with({ period: soon, statistic: "Maximum" }),
    ...{ ...once, threshold: 1 },
  },
  // AWS reviews an account at 5 % and 0.1 %. These leave time before that.
  {
    section: "mail-bounces",
    says: "More than 3 % of the mails come back; at 5 % AWS reviews the account, at 10 % it may pause it.",
    metric: readings.bounceRate.with({ period: Duration.hours(1), statistic: "Maximum" }),
    ...{ ...rate, threshold: 0.03 },
  },
  {
    section: "people-complain",
    says: "More than 0.08 % of the mails are reported as spam; at 0.1 % AWS reviews the account.",
    metric: readings.complaintRate.with({ period: Duration.hours(1), statistic: "Maximum" }),
    ...{ ...rate, threshold: 0.0008 },
  },
  {
    section: "mail-is-refused",
    says: "SES refused three mails or more within an hour, or a mail to staff came back.",
    metric: readings.own("Refused").with({ period: Duration.hours(1) }),
    ...{ ...once, threshold: 3 },
  },
  {
    section: "mail-is-held",
    says: "The brake was put on: new confirmation mail waits until it is released.",
    metric: readings.own("Braked").with({ period: soon }),
    ...{ ...once, threshold: 1 },
  },
];

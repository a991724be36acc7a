// Which lines of the functions' logs are counted, and under which name: one metric filter each, no code in a function.

/** A fact that a function notes with `note(message, …)`. */
export interface Fact {
  readonly metric: string;
  /** The file in `functions/` that notes it, without its ending. */
  readonly function: string;
  readonly message: string;
  /** What must hold of the line besides, in the filter's own words. */
  readonly where?: string;
  /** The field that holds the number; without one every line counts as one, or as `counts`. */
  readonly value?: string;
  readonly counts?: number;
  /** Whether it is counted form by form; the name of a form is one of ours, so their number is known. */
  readonly perForm?: true;
}

const mailed = { metric: "Mailed", message: "mailed", value: "count", perForm: true } as const;
const mailEvent = { function: "on-mail-event", message: "mail event", perForm: true } as const;

/** How much of what was worked off came to an outcome; a batch that had none of it gives no number, and costs nothing. */
const outcome = (metric: string, value: string): readonly Fact[] =>
  [
    { function: "on-record-change", message: "delivered" },
    { function: "on-schedule", message: "tended" },
  ].map((line) => ({ ...line, metric, value, where: `$.${value} > 0` }));

export const facts: readonly Fact[] = [
  { metric: "Submitted", function: "form", message: "submitted", perForm: true },
  { metric: "Trapped", function: "form", message: "trapped", perForm: true },
  { ...mailed, function: "on-record-change" },
  { ...mailed, function: "on-schedule" },
  { metric: "Confirmed", function: "confirm", message: "confirmed", perForm: true },
  { metric: "Withdrawn", function: "unsubscribe", message: "withdrawn", perForm: true },
  { ...mailEvent, metric: "Bounced", where: '$.type = "Bounce" && $.bounce = "Permanent"' },
  { ...mailEvent, metric: "Complained", where: '$.type = "Complaint"' },
  // One alarm tells of both, and for one mail to staff it must not wait for two more.
  { metric: "Refused", function: "on-mail-event", message: "staff mail failed", counts: 3 },
  ...outcome("Refused", "refused"),
  ...outcome("Held", "held"),
  { metric: "Overdue", function: "on-schedule", message: "tended", value: "overdue", where: "$.overdue > 0" },
  { metric: "Outlived", function: "on-night", message: "retention", value: "outlived", where: "$.outlived > 0" },
  { metric: "Braked", function: "on-schedule", message: "brake" },
];

/** The steps of the funnel, in their order. */
export const funnel = ["Submitted", "Mailed", "Confirmed", "Withdrawn"] as const;

/**
 * A line of ours reaches CloudWatch as it is written: the logger writes JSON to the standard output, past the console that
 * Lambda's JSON format would wrap, so that `message` and the facts are fields of the top.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html
 */
export const patternOf = ({ message, where }: Fact): string =>
  `{ $.message = "${message}"${where === undefined ? "" : ` && ${where}`} }`;

/**
 * Any failure of any function: the lines that we note as errors, those in which Lambda reports what a handler threw, and
 * its own report of a call that was cut off. https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html
 */
export const faultPattern =
  '{ $.level = "ERROR" || $.level = "FATAL" || $.record.status = "error" || $.record.status = "timeout" }';

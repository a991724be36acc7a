// cdk-nag and CloudFormation's own rules find nothing in the stack but what is argued here, one line each.

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { expect, test } from "vitest";
import { stackOf } from "./synthesized.ts";

const argued: Record<string, string> = {
  "AwsSolutions::AwsSolutions-APIG4":
    "The public posts forms and follows links here; a link is a signed capability, checked before anything is read.",
  "AwsSolutions::AwsSolutions-DDB3":
    "The journal alone: it is what a restored table is put right with, and a backup of it would be a copy without a use.",
  "AwsSolutions::AwsSolutions-SMG4":
    "A rotated person key orphans every record; the link keys rotate by runbook, because retired ones must stay known.",
  "AwsSolutions::AwsSolutions-SQS3":
    "Both queues are the end of the line: stream positions of batches given up on, and feedback that was not taken in.",
  "Serverless::Serverless-SQSRedrivePolicy":
    "The same queues: nothing consumes them, so nothing can fail to and be redriven.",
  "Serverless::Serverless-LambdaDLQ":
    "Called synchronously, or the stream's mapping or the invocation has a destination; a failed sweep is redone anyway.",
  "Serverless::Serverless-LambdaAsyncFailureDestination":
    "A failed sweep leaves nothing to keep: what is due stays in the table, and the next minute's sweep finds it there.",
  "Serverless::Serverless-EventBusDLQ":
    "A lost minute is no loss, the next one asks the same; of feedback EventBridge would put the event in, address and all.",
  "Serverless::Serverless-SNSRedrivePolicy":
    "An alarm's mail that cannot be delivered has nowhere better to go; the alarm itself stands on the dashboard.",
  "Serverless::Serverless-LambdaTracing":
    "Traces would be one more copy of who did what, need a grant on every resource, and cost start-up.",
};

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly violations: readonly { readonly ruleName: string; readonly violatingConstructs: readonly object[] }[];
    readonly suppressedViolations?: readonly { readonly acknowledgedId: string; readonly reason: string }[];
  }[];
}

test("the checks find nothing that is not argued, and nothing is argued that they do not find", () => {
  const domain = {
    name: "forms.tested.example",
    certificateArn: "arn:aws:acm:eu-central-1:111122223333:certificate/1",
  };
  const { app, outdir, stack } = stackOf(
    { domain, hostedZone: { id: "Z1", name: "tested.example" } },
    {},
    { validated: true },
  );
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  for (const [id, reason] of Object.entries(argued)) Validations.of(stack).acknowledge({ id, reason });
  app.synth();
  const report: Report = JSON.parse(readFileSync(join(outdir, "validation-report.json"), "utf8"));
  rmSync(outdir, { recursive: true });
  expect(report.pluginReports.map(({ pluginName }) => pluginName)).toEqual(
    expect.arrayContaining(["AwsSolutions", "Serverless"]),
  );
  expect(report.pluginReports.flatMap(({ violations }) => violations)).toEqual([]);
  const used = report.pluginReports.flatMap(({ suppressedViolations }) => suppressedViolations ?? []);
  expect([...new Set(used.map(({ acknowledgedId }) => acknowledgedId))].sort()).toEqual(Object.keys(argued).sort());
});

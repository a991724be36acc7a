// Bundles the functions and synthesizes one stage: `cdk deploy -c stage=…` and this machine's stack both start here.

import { App } from "aws-cdk-lib";
import flags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import { owner } from "../owner.ts";
import { AssentStack } from "./assent-stack.ts";
import { build } from "./build.ts";

// The flags that a new project gets, and here rather than in cdk.json, so that the template is the same whether the
// CDK's command starts this file or Node does.
const app = new App({
  context: flags,
  outdir: process.env.CDK_OUTDIR ?? "cdk.out",
  analyticsReporting: false,
  treeMetadata: false,
  // A second of every start; the tests run this check, and cdk-nag's, on the same stack.
  builtinCloudFormationValidation: false,
});
const given = (name: string): string | undefined => app.node.tryGetContext(name);

const name = given("stage") ?? "production";
const stage = owner.stages[name];
if (stage === undefined) {
  console.error(`No stage "${name}" in owner.ts; there are: ${Object.keys(owner.stages).join(", ")}.`);
  process.exit(1);
}
await build();
const origins = given("allowedOrigins");
new AssentStack(app, `assent-${name}`, {
  owner,
  stage: origins === undefined ? stage : { ...stage, allowedOrigins: origins.split(" ") },
  publicUrl: given("publicUrl"),
});
app.synth();

// The stack as the tests look at it: synthesized in this process for a made-up owner, so that no owner's settings matter.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import flags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import { AssentStack, type AssentStackProps } from "../../infra/assent-stack.ts";
import { defineOwner, type Stage } from "../../shared/owner.ts";
import "./built.ts";

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is JSON of any shape; the assertions give it one.
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

const owner = defineOwner({
  organisation: { name: "Tested Ltd", imprint: ["Tested Ltd, 1 Test Street"], site: "https://www.tested.example" },
  staffAddress: "staff@tested.example",
  dataProtectionOfficer: { name: "Dana Officer", email: "privacy@tested.example" },
  authority: { name: { en: "The Office", de: "Das Amt", es: "La Oficina" }, site: "https://office.example" },
  alarms: { recipients: ["alarms@tested.example", "second@tested.example"] },
  noticeDomains: ["www.tested.example"],
  sender: { name: "Tested", address: "news@mail.tested.example" },
  languages: ["en"],
  timeZone: "Europe/Berlin",
  colour: "#123456",
  stages: {},
});

/** A stack in an app of its own, not synthesized yet; CloudFormation's own rules cost a second and are asked for. */
export const stackOf = (stage: Partial<Stage>, props: Partial<AssentStackProps>, { validated = false } = {}) => {
  const outdir = mkdtempSync(join(tmpdir(), "assent-stack-"));
  const app = new App({
    context: flags,
    outdir,
    analyticsReporting: false,
    builtinCloudFormationValidation: validated,
  });
  const origins = ["https://www.tested.example", "https://*.tested.example"];
  return {
    app,
    outdir,
    stack: new AssentStack(app, "assent-tested", { owner, stage: { allowedOrigins: origins, ...stage }, ...props }),
  };
};

/** What CloudFormation would be given, with the resources at hand by type. */
export const synthesized = (stage: Partial<Stage> = {}, props: Partial<AssentStackProps> = {}) => {
  const { stack, outdir } = stackOf(stage, props);
  const template = Template.fromStack(stack).toJSON();
  rmSync(outdir, { recursive: true });
  const resources = Object.entries(template.Resources as Record<string, Resource>);
  const entries = (type: string) => resources.filter(([, { Type }]) => Type === type);
  return {
    template,
    owner,
    all: resources,
    entries,
    ofType: (type: string): readonly Resource[] => entries(type).map(([, resource]) => resource),
    /** The function behind a file in functions/, with its logical id; its description is that file's path. */
    fn: (name: string) => {
      const found = entries("AWS::Lambda::Function").filter(
        ([, { Properties }]) => Properties.Description === `functions/${name}.ts`,
      );
      if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} functions called ${name}`);
      return { id: found[0][0], properties: found[0][1].Properties };
    },
  };
};

// A deployed stage, as CloudFormation describes it: what is opened, and what is said when there is none.

import { CloudFormationClient, DescribeStacksCommand, ListStackResourcesCommand } from "@aws-sdk/client-cloudformation";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deployedStack } from "../../infra/cli/operator/deployed.ts";
import { openOperator } from "../../infra/cli/operator/open.ts";
import { partsOf } from "../../infra/cli/operator/parts.ts";
import { synthesized } from "../infra/synthesized.ts";
import { personSecret } from "../support/world.ts";

const formation = mockClient(CloudFormationClient);
const secrets = mockClient(SecretsManagerClient);

beforeEach(() => {
  formation.reset();
  secrets.reset();
  vi.stubEnv("AWS_REGION", "eu-central-1");
});
afterEach(() => vi.unstubAllEnvs());

const outputs = [{ OutputKey: "FormsUrl", OutputValue: "https://forms.example.com" }];
const summary = (LogicalResourceId: string, ResourceType: string, PhysicalResourceId: string) => ({
  ...{ LogicalResourceId, ResourceType, PhysicalResourceId },
  ...{ LastUpdatedTimestamp: new Date(), ResourceStatus: "CREATE_COMPLETE" as const },
});

const deploy = () => {
  formation.on(DescribeStacksCommand, { StackName: "assent-production" }).resolves({
    Stacks: [
      { StackName: "assent-production", Outputs: outputs, CreationTime: new Date(), StackStatus: "CREATE_COMPLETE" },
    ],
  });
  formation
    .on(ListStackResourcesCommand, { StackName: "assent-production" })
    .resolvesOnce({
      StackResourceSummaries: [
        summary("RecordsTable1", "AWS::DynamoDB::Table", "the-table"),
        summary("RecordsJournal1", "AWS::DynamoDB::Table", "the-journal"),
      ],
      NextToken: "more",
    })
    .resolves({
      StackResourceSummaries: [
        summary("SecretsLinks2", "AWS::SecretsManager::Secret", "arn:links"),
        summary("SecretsPerson3", "AWS::SecretsManager::Secret", "arn:person"),
      ],
    });
};

test("a stage is opened by its outputs and its resources, on however many pages they come", async () => {
  deploy();
  const { publicUrl, table, secrets: opened } = await deployedStack("production", ["production"]);
  expect([publicUrl, table]).toEqual(["https://forms.example.com", "the-table"]);
  secrets.on(GetSecretValueCommand, { SecretId: "arn:person" }).resolves({ SecretString: personSecret });
  expect(await opened.person()).toBe(personSecret);
});

test("an operator of a deployed stage has the owner, the forms and the region", async () => {
  deploy();
  const operator = await openOperator({ local: false, stage: "production" });
  expect(operator).toMatchObject({ publicUrl: "https://forms.example.com", region: "eu-central-1" });
  expect(Object.keys(operator.forms)).toContain("newsletter");
});

test("a stage that is not deployed is said in one line, with the ways out", async () => {
  const gone = Object.assign(new Error("Stack with id assent-production does not exist"), { name: "ValidationError" });
  formation.on(DescribeStacksCommand).rejects(gone);
  await expect(deployedStack("production", ["production"])).rejects.toThrow(
    "no stack assent-production in eu-central-1 of this account; deploy it, name another --stage, or use --local",
  );
});

test("a stage that owner.ts does not know is a wrong call", async () => {
  await expect(deployedStack("staging", ["local", "production"])).rejects.toMatchObject({ exit: 2 });
});

test("table and secrets are found in the template that is deployed, each exactly", () => {
  const resources = synthesized().all.map(([logicalId, { Type: type }]) => ({ logicalId, type }));
  const { table, person, links } = partsOf(resources);
  expect([table.logicalId, person.logicalId, links.logicalId].map((id) => id.replace(/[0-9A-F]{8}$/, ""))).toEqual([
    "RecordsTable",
    "SecretsPerson",
    "SecretsLinks",
  ]);
});

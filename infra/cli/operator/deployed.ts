// A deployed stage, found through CloudFormation with the operator's own credentials.

import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from "@aws-sdk/client-cloudformation";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { openSecrets } from "../../../shared/aws/secrets.ts";
import { cannot, wrongCall } from "../failure.ts";
import type { Opened } from "./opened.ts";
import { partsOf } from "./parts.ts";

const named = async (client: CloudFormationClient, StackName: string) => {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    return Stacks[0];
  } catch (error) {
    // CloudFormation has no name of its own for this one.
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
};

/** The resources page by page: the call that gives them all at once stops after a hundred without a word. */
const resourcesOf = async (client: CloudFormationClient, StackName: string) => {
  const resources: { readonly logicalId: string; readonly type: string; readonly physicalId: string }[] = [];
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName })) {
    for (const { LogicalResourceId = "", ResourceType = "", PhysicalResourceId = "" } of StackResourceSummaries)
      resources.push({ logicalId: LogicalResourceId, type: ResourceType, physicalId: PhysicalResourceId });
  }
  return resources;
};

/** Opens a stage of owner.ts. Needs to read the stack `assent-<stage>`, its table and its two secrets. */
export const deployedStack = async (stage: string, stages: readonly string[]): Promise<Opened> => {
  if (!stages.includes(stage)) throw wrongCall(`no stage “${stage}” in owner.ts; there are: ${stages.join(", ")}`);
  const client = new CloudFormationClient();
  const name = `assent-${stage}`;
  const [stack, region] = [await named(client, name), await client.config.region()];
  const publicUrl = stack?.Outputs?.find(({ OutputKey }) => OutputKey === "FormsUrl")?.OutputValue;
  if (publicUrl === undefined)
    throw cannot(`no stack ${name} in ${region} of this account; deploy it, name another --stage, or use --local`);
  const parts = partsOf(await resourcesOf(client, name));
  return {
    publicUrl,
    dynamo: new DynamoDBClient(),
    table: parts.table.physicalId,
    journal: parts.journal.physicalId,
    secrets: openSecrets(new SecretsManagerClient(), {
      person: parts.person.physicalId,
      links: parts.links.physicalId,
    }),
    now: () => Math.floor(Date.now() / 1000),
  };
};

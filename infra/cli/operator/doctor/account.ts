// Whether there is an account to work in: credentials, a region, and the CDK's own resources.

import { CloudFormationClient, DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { amiss, type Finding, look, ok } from "./finding.ts";

/** The oldest bootstrap that today's CDK deploys with. */
const oldest = 6;

const outputOf = (stack: Stack | undefined, key: string): string | undefined =>
  stack?.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue;

/** The bootstrap stack, `undefined` if there is none; that it was told at all says that credentials and region are good. */
const bootstrapped = async (client: CloudFormationClient): Promise<Stack | undefined> => {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: "CDKToolkit" }));
    return Stacks[0];
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
};

/** CloudFormation alone is asked: it tells what STS and the Parameter Store would, without two clients more. */
export const examineAccount = async (): Promise<readonly Finding[]> => {
  const client = new CloudFormationClient();
  let stack: Stack | undefined;
  const access = await look("credentials and region", async () => {
    const region = await client.config.region();
    stack = await bootstrapped(client);
    return ok(region);
  });
  if (!access.ok) return [access];
  const bootstrap = await look("CDK bootstrap", async () => {
    const version = Number(outputOf(stack, "BootstrapVersion"));
    if (version >= oldest) return ok(`version ${version}`);
    return amiss(
      stack === undefined
        ? "this account and region were never prepared for the CDK; run: npx cdk bootstrap"
        : `version ${version} is too old, ${oldest} is needed; run: npx cdk bootstrap`,
    );
  });
  return [access, bootstrap];
};

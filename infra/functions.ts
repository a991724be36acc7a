// One Lambda out of one file in functions/, with a role that may do nothing yet but write to its own log.

import { type Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { lives } from "../shared/lives.ts";
import { codeOf } from "./build.ts";

/**
 * The Lambda behind `functions/<name>.ts`. Its description is that path: the one trustworthy way from the console back
 * to the code. What it may do beyond logging comes from the capabilities (`records.grantUse` and its like).
 */
export class AssentFunction extends Lambda {
  constructor(scope: Construct, name: string, { timeout }: { readonly timeout: Duration }) {
    const log = new LogGroup(scope, `${name}-log`, {
      retention: lives.logs,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of our own, because the one CDK would make carries AWSLambdaBasicExecutionRole: every log group there is.
    const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    super(scope, name, {
      description: `functions/${name}.ts`,
      code: Code.fromAsset(codeOf(name)),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // 512 MB is the least that keeps a cold start in one blink; doubling it doubles 3 % of the bill for warm
      // answers that wait for DynamoDB, not for the processor.
      memorySize: 512,
      timeout,
      role,
      logGroup: log,
      loggingFormat: LoggingFormat.JSON,
    });
    this.addToRolePolicy(
      new PolicyStatement({ actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [log.logGroupArn] }),
    );
  }
}

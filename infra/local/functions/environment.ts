// The environment of a function's thread: what the template gives it, and what Lambda's runtime adds.

import { region } from "../intrinsics.ts";
import type { DeclaredFunction } from "./declared.ts";

/**
 * The SDK finds its endpoints by these variables, so product code needs no branch for this machine. The access key id
 * names the caller to the gatekeeper; `complete` fills in deploy-time references such as `{{resolve:secretsmanager:…}}`.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export const environmentOf = (
  declared: DeclaredFunction,
  gatekeeper: string,
  complete: (value: string) => string,
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(declared.environment).map(([name, value]) => [name, complete(value)])),
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_LAMBDA_FUNCTION_NAME: declared.name,
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(declared.memoryMb),
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  AWS_ACCESS_KEY_ID: declared.id,
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_ENDPOINT_URL_DYNAMODB: gatekeeper,
  AWS_ENDPOINT_URL_SESV2: gatekeeper,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: gatekeeper,
});

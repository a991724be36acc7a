// The gatekeeper's own answers, in the shapes of the services it stands for.

import type { DeclaredFunction } from "../functions/declared.ts";
import { account } from "../intrinsics.ts";
import type { Ask } from "./policy.ts";

export interface ServiceAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const badRequest = (type: string, message: string): ServiceAnswer => ({
  status: 400,
  body: { __type: type, message },
  headers: { "x-amzn-errortype": type },
});

/** As AWS words it, so that what is learnt here can be searched for. The JSON services answer 400, SES's REST 403. */
export const accessDenied = (caller: DeclaredFunction, { action, resource }: Ask, service: string): ServiceAnswer => {
  const user = `arn:aws:sts::${account}:assumed-role/${caller.roleArn.split("/").at(-1)}/${caller.name}`;
  const message = `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
  if (service === "")
    return { status: 403, body: { message }, headers: { "x-amzn-errortype": "AccessDeniedException" } };
  const prefix = service.startsWith("DynamoDB") ? "com.amazon.coral.service#" : "";
  return { status: 400, body: { __type: `${prefix}AccessDeniedException`, Message: message } };
};

export const secretAnswer = (
  operation: string,
  secret: { readonly arn: string; readonly name: string; readonly value: string } | undefined,
): ServiceAnswer => {
  if (operation !== "GetSecretValue")
    return badRequest("InvalidRequestException", `${operation} is not known on this machine`);
  if (secret === undefined)
    return badRequest("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
  return {
    status: 200,
    body: {
      ARN: secret.arn,
      Name: secret.name,
      SecretString: secret.value,
      VersionId: "local",
      VersionStages: ["AWSCURRENT"],
    },
  };
};

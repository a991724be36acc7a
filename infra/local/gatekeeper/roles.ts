// The policy statements of every role in the template, by the role's ARN.

import type { Stack } from "../stack.ts";
import type { Statement } from "./policy.ts";

interface Policy {
  readonly PolicyDocument: { readonly Statement: Statement | readonly Statement[] };
  readonly Roles?: readonly string[];
}

const statementsOf = ({ PolicyDocument }: Policy) => [PolicyDocument.Statement].flat();

export const declaredRoles = (stack: Stack): ReadonlyMap<string, readonly Statement[]> => {
  const attached = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"]
    .flatMap((type) => [...stack.ofType(type).values()])
    .map((properties) => properties as unknown as Policy & { RoleName?: string });
  const roles = new Map<string, readonly Statement[]>();
  for (const [id, properties] of stack.ofType("AWS::IAM::Role")) {
    const name = stack.resolve({ Ref: id });
    const inline = (properties.Policies ?? []) as readonly Policy[];
    const own = attached.filter(({ Roles = [], RoleName }) => [...Roles, RoleName].includes(String(name)));
    roles.set(String(stack.resolve({ "Fn::GetAtt": [id, "Arn"] })), [...inline, ...own].flatMap(statementsOf));
  }
  return roles;
};

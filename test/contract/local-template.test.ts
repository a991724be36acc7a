// How the local stack reads a template: intrinsic functions and secrets.

import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Properties } from "../../infra/local/assembly.ts";
import { openSecrets } from "../../infra/local/gatekeeper/secrets.ts";
import { readStack } from "../../infra/local/stack.ts";

const secret = (Properties: Properties) => ({ Type: "AWS::SecretsManager::Secret", Properties });
const stack = readStack(
  {
    stack: "assent-local",
    codeFor: () => "",
    template: {
      Resources: {
        Table: { Type: "AWS::DynamoDB::Table", Properties: {} },
        Person: secret({ GenerateSecretString: { PasswordLength: 40, ExcludePunctuation: true } }),
        Links: secret({ GenerateSecretString: { SecretStringTemplate: '{"id":"1"}', GenerateStringKey: "key" } }),
        Absent: { Type: "AWS::SQS::Queue", Condition: "Production" },
      },
      Conditions: { Production: { "Fn::Equals": [{ Ref: "AWS::Region" }, "mars"] } },
    },
  },
  "http://forms",
);

describe("a template's", () => {
  const tableArn = "arn:aws:dynamodb:eu-central-1:000000000000:table/assent-local-Table";
  test.each<[string, unknown, unknown]>([
    ["reference", { Ref: "Table" }, "assent-local-Table"],
    ["attribute", { "Fn::GetAtt": ["Table", "Arn"] }, tableArn],
    ["join", { "Fn::Join": ["", [{ "Fn::GetAtt": ["Table", "Arn"] }, "/index/due"]] }, `${tableArn}/index/due`],
    [
      "substitution",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
      { "Fn::Sub": "${Table}-${AWS::AccountId}-${!kept}-${Table.Arn}" },
      `assent-local-Table-000000000000-\${kept}-${tableArn}`,
    ],
    ["selection", { "Fn::Select": [1, { "Fn::Split": ["-", "a-b"] }] }, "b"],
    ["condition", { "Fn::If": ["Production", 1, { Ref: "AWS::NoValue" }] }, undefined],
  ])("%s is resolved", (_, value, resolved) => expect(stack.resolve(value)).toEqual(resolved));

  test("resources whose condition is false are left out", () => {
    expect(stack.ofType("AWS::SQS::Queue").size).toBe(0);
  });
  test("unknown functions fail instead of passing through", () => {
    expect(() => stack.resolve({ "Fn::Transform": {} })).toThrow(/Fn::Transform/);
    expect(() => stack.resolve({ Ref: "Nowhere" })).toThrow(/Nowhere/);
  });
});

test("secrets are made as described, kept for the owner's eyes, and the same after a restart", () => {
  const file = join(mkdtempSync(join(tmpdir(), "assent-")), "secrets.json");
  const arnOf = (id: string) => String(stack.resolve({ Ref: id }));
  const secrets = openSecrets(stack, file);
  const person = secrets.find(arnOf("Person"))?.value;
  expect(person).toMatch(/^[A-Za-z0-9]{40}$/);
  expect(JSON.parse(secrets.find(arnOf("Links"))?.value ?? "")).toEqual({
    id: "1",
    key: expect.stringMatching(/^.{32}$/),
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(openSecrets(stack, file).find(arnOf("Person"))?.value).toBe(person);
  expect(secrets.complete(`{{resolve:secretsmanager:${arnOf("Links")}:SecretString:id::}}`)).toBe("1");
  expect(secrets.complete(`x {{resolve:secretsmanager:${arnOf("Person")}:SecretString:::}}`)).toBe(`x ${person}`);
});

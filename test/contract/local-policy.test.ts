// The gatekeeper's decisions against IAM's rules, and what each call is taken to ask for.

import { describe, expect, test } from "vitest";
import { dynamodbAsks } from "../../infra/local/gatekeeper/dynamodb-asks.ts";
import { isAllowed, type Statement } from "../../infra/local/gatekeeper/policy.ts";
import { sesAsks } from "../../infra/local/gatekeeper/ses-asks.ts";
import type { DeclaredTable } from "../../infra/local/table/declared.ts";

const table = "arn:aws:dynamodb:eu-central-1:000000000000:table/T";
const ask = (action: string, resource = table, keys?: readonly string[]) => ({
  action,
  resource,
  context: keys === undefined ? {} : { "dynamodb:leadingkeys": keys },
});
const allow = (Action: string, Resource = table): Statement => ({ Effect: "Allow", Action, Resource });
const sealed: Statement = {
  ...allow("dynamodb:GetItem"),
  Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["SEAL#*"] } },
};

describe("a role", () => {
  test.each<[string, readonly Statement[], ReturnType<typeof ask>, boolean]>([
    ["without statements may do nothing", [], ask("dynamodb:GetItem"), false],
    ["may do what is allowed", [allow("dynamodb:GetItem")], ask("dynamodb:GetItem"), true],
    ["may not do what is not named", [allow("dynamodb:GetItem")], ask("dynamodb:Scan"), false],
    ["may do what a wildcard covers", [allow("dynamodb:*Item")], ask("dynamodb:PutItem"), true],
    ["has actions compared without case", [allow("DynamoDB:getitem")], ask("dynamodb:GetItem"), true],
    [
      "may not reach an index by its table",
      [allow("dynamodb:Query")],
      ask("dynamodb:Query", `${table}/index/due`),
      false,
    ],
    [
      "may reach an index by a wildcard",
      [allow("dynamodb:Query", `${table}/*`)],
      ask("dynamodb:Query", `${table}/index/due`),
      true,
    ],
    ["may not reach another table", [allow("dynamodb:Query")], ask("dynamodb:Query", `${table}2`), false],
    [
      "is denied before it is allowed",
      [allow("*", "*"), { Effect: "Deny", Action: "dynamodb:Scan", Resource: "*" }],
      ask("dynamodb:Scan"),
      false,
    ],
    [
      "may do all but NotAction",
      [{ Effect: "Allow", NotAction: "dynamodb:Scan", Resource: "*" }],
      ask("dynamodb:Scan"),
      false,
    ],
    ["reaches the keys of its condition", [sealed], ask("dynamodb:GetItem", table, ["SEAL#1"]), true],
    ["does not reach other keys", [sealed], ask("dynamodb:GetItem", table, ["SEAL#1", "PERSON#1"]), false],
    ["under ForAllValues passes without the key, as in IAM", [sealed], ask("dynamodb:GetItem"), true],
  ])("%s", (_, statements, asked, allowed) => expect(isAllowed(statements, asked)).toBe(allowed));

  test("with a condition that is not known here is refused loudly", () => {
    const statement = {
      ...allow("dynamodb:GetItem"),
      Condition: { DateLessThan: { "aws:CurrentTime": "2030-01-01" } },
    };
    expect(() => isAllowed([statement], ask("dynamodb:GetItem"))).toThrow(/aws:CurrentTime/);
    const operator = { ...statement, Condition: { IpAddress: { "dynamodb:LeadingKeys": "x" } } };
    expect(() => isAllowed([operator], ask("dynamodb:GetItem", table, ["x"]))).toThrow(/IpAddress/);
  });
});

const tables: readonly DeclaredTable[] = [
  {
    name: "T",
    arn: table,
    keys: [{ AttributeName: "pk", KeyType: "HASH" }],
    attributes: [],
    indexes: [
      {
        IndexName: "due",
        KeySchema: [{ AttributeName: "dueKey", KeyType: "HASH" }],
        Projection: { ProjectionType: "ALL" },
      },
    ],
    stream: undefined,
    expiry: undefined,
  },
];

describe("a DynamoDB call asks", () => {
  test("for its action on its table, with the partition key it names", () => {
    const Key = { pk: { S: "A" }, sk: { S: "1" } };
    expect(dynamodbAsks("GetItem", { TableName: "T", Key }, tables)).toEqual([ask("dynamodb:GetItem", table, ["A"])]);
    expect(dynamodbAsks("GetItem", { TableName: table, Key }, tables)).toEqual([ask("dynamodb:GetItem", table, ["A"])]);
  });
  test("for the index alone when it names one", () => {
    const query = {
      TableName: "T",
      IndexName: "due",
      KeyConditionExpression: "#k = :k AND dueAt <= :now",
      ExpressionAttributeNames: { "#k": "dueKey" },
      ExpressionAttributeValues: { ":k": { S: "DUE#1" }, ":now": { N: "1" } },
    };
    expect(dynamodbAsks("Query", query, tables)).toEqual([ask("dynamodb:Query", `${table}/index/due`, ["DUE#1"])]);
  });
  test("for every action that its transaction is made of", () => {
    const Key = { pk: { S: "A" } };
    const TransactItems = [
      { Delete: { TableName: "T", Key } },
      { Put: { TableName: "T", Item: { pk: { S: "B" } } } },
      { ConditionCheck: { TableName: "T", Key } },
    ];
    expect(dynamodbAsks("TransactWriteItems", { TransactItems }, tables)).toEqual([
      ask("dynamodb:DeleteItem", table, ["A"]),
      ask("dynamodb:PutItem", table, ["B"]),
      ask("dynamodb:ConditionCheckItem", table, ["A"]),
    ]);
  });
  test("for its batch on every table in it", () => {
    const RequestItems = {
      T: [{ PutRequest: { Item: { pk: { S: "A" } } } }, { DeleteRequest: { Key: { pk: { S: "B" } } } }],
    };
    expect(dynamodbAsks("BatchWriteItem", { RequestItems }, tables)).toEqual([
      ask("dynamodb:BatchWriteItem", table, ["A"]),
      ask("dynamodb:BatchWriteItem", table, ["B"]),
    ]);
  });
});

describe("a call to SES asks", () => {
  const resources = (input: object, identities: readonly string[]) =>
    sesAsks(input, identities).map((asks) => asks.map(({ resource }) => resource.split(":").at(-1)));
  const FromEmailAddress = '"Example" <news@mail.example.com>';
  test("for the declared identity nearest to the sender, and for the configuration set", () => {
    expect(resources({ FromEmailAddress, ConfigurationSetName: "set" }, ["example.com"])).toEqual([
      ["identity/example.com"],
      ["configuration-set/set"],
    ]);
  });
  test("for any identity that could be the sender's where none is declared", () => {
    expect(resources({ FromEmailAddress }, [])).toEqual([
      ["identity/news@mail.example.com", "identity/mail.example.com", "identity/example.com"],
    ]);
  });
});

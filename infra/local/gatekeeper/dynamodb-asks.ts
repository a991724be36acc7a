// What a DynamoDB call asks for: each action on each table or index, with the partition keys it touches.

import { account, region } from "../intrinsics.ts";
import { type DeclaredTable, partitionOf } from "../table/declared.ts";
import type { Ask } from "./policy.ts";

// biome-ignore lint/suspicious/noExplicitAny: DynamoDB's inputs, in as many shapes as it has operations
type Input = any;

const transactActions = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
  Get: "GetItem",
};

const textOf = (value: Input): string | undefined =>
  value === undefined ? undefined : String(Object.values(value)[0]);

/** The partition key that a query names: DynamoDB takes nothing but an equality for it. */
const queriedKey = (input: Input, partition: string): string | undefined => {
  const legacy = input.KeyConditions?.[partition]?.AttributeValueList?.[0];
  if (legacy !== undefined) return textOf(legacy);
  for (const [, left = "", right = ""] of String(input.KeyConditionExpression ?? "").matchAll(
    /([#\w.]+)\s*=\s*(:\w+)/g,
  )) {
    if ((input.ExpressionAttributeNames?.[left] ?? left) === partition)
      return textOf(input.ExpressionAttributeValues?.[right]);
  }
  return undefined;
};

/** Which attributes a scan asks for; a policy may allow no more than some. */
const selection = ({ ProjectionExpression, ExpressionAttributeNames: names = {} }: Input): Ask["context"] => {
  if (ProjectionExpression === undefined) return { "dynamodb:select": ["ALL_ATTRIBUTES"] };
  const attributes = String(ProjectionExpression)
    .split(",")
    .map((name) => names[name.trim()] ?? name.trim());
  return { "dynamodb:select": ["SPECIFIC_ATTRIBUTES"], "dynamodb:attributes": attributes };
};

/**
 * A transaction needs the permission of each action in it; a batch has its own action on each of its tables.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export const dynamodbAsks = (operation: string, input: Input, tables: readonly DeclaredTable[]): readonly Ask[] => {
  const ask = (action: string, { TableName = "", IndexName, ...rest }: Input): Ask => {
    const name = String(TableName).split("/").at(-1) ?? "";
    const table = tables.find((each) => each.name === name);
    const partition = table && partitionOf(table, IndexName);
    const key = partition && (textOf((rest.Key ?? rest.Item)?.[partition]) ?? queriedKey(rest, partition));
    const arn = `arn:aws:dynamodb:${region}:${account}:table/${name}`;
    return {
      action: `dynamodb:${action}`,
      resource: IndexName === undefined ? arn : `${arn}/index/${IndexName}`,
      context: {
        ...(key !== undefined && { "dynamodb:leadingkeys": [key] }),
        ...(action === "Scan" && selection(rest)),
      },
    };
  };
  if (operation === "TransactWriteItems" || operation === "TransactGetItems") {
    return (input.TransactItems ?? []).flatMap((item: Input) =>
      Object.entries(item).map(([kind, part]) => ask(transactActions[kind as keyof typeof transactActions], part)),
    );
  }
  if (operation === "BatchGetItem" || operation === "BatchWriteItem") {
    return Object.entries<Input>(input.RequestItems ?? {}).flatMap(([TableName, requests]) => {
      const parts =
        requests.Keys?.map((Key: Input) => ({ Key })) ??
        requests.map((each: Input) => each.PutRequest ?? each.DeleteRequest);
      return parts.map((part: Input) => ask(operation, { TableName, ...part }));
    });
  }
  return [ask(operation, input)];
};

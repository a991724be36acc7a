// One partition of the table, all of it, as it is at this moment.

import { type DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import type { Item } from "./item.ts";

export const wholePartition = async (
  client: DynamoDBDocumentClient,
  TableName: string,
  pk: string,
): Promise<readonly Item[]> => {
  const asked = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": pk }, ConsistentRead: true };
  const items: Item[] = [];
  for await (const page of paginateQuery({ client }, { TableName, ...asked }))
    items.push(...((page.Items ?? []) as Item[]));
  return items;
};

// What legal duties keep of one person, for the operator who must show it to an authority; no function has this door.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import type { Retained } from "../optin/duty.ts";
import { keys } from "../table.ts";
import type { Item } from "./item.ts";
import { readRetained } from "./items.ts";

/** All that is kept about a person under a legal duty, deleted yet or not. */
export type RetainedOf = (person: string) => Promise<readonly Retained[]>;

export const openRetained = (dynamo: DynamoDBClient, TableName: string): RetainedOf => {
  const client = DynamoDBDocumentClient.from(dynamo);
  return async (person) => {
    const query = {
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": keys.retained(person) },
      ConsistentRead: true,
    };
    const kept: Retained[] = [];
    for await (const page of paginateQuery({ client }, query))
      kept.push(...((page.Items ?? []) as Item[]).map(readRetained));
    return kept;
  };
};

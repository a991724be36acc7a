// The DynamoDB port's readings of its indexes: what is due, and what is open for staff to handle.

import { type DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import type { Records } from "../optin/ports.ts";
import { indexes, keys } from "../table.ts";
import type { Item } from "./item.ts";
import { keyOf } from "./items.ts";

export const openWaiting = (client: DynamoDBDocumentClient, TableName: string): Pick<Records, "due" | "open"> => {
  const entries = async function* (query: object): AsyncIterable<Item> {
    for await (const page of paginateQuery({ client }, { TableName, Limit: 100, ...query }))
      yield* (page.Items ?? []) as Item[];
  };

  return {
    due(now) {
      const shard = async function* (dueKey: string) {
        const due = {
          IndexName: indexes.due.name,
          KeyConditionExpression: "dueKey = :key AND dueAt <= :now",
          ExpressionAttributeValues: { ":key": dueKey, ":now": now },
        };
        for await (const item of entries(due)) yield { ...keyOf(item), dueAt: Number(item.dueAt) };
      };
      return keys.allDue().map(shard);
    },

    open(form) {
      const shard = async function* (listKey: string) {
        const open = {
          IndexName: indexes.list.name,
          KeyConditionExpression: "listKey = :key",
          ExpressionAttributeValues: { ":key": listKey },
        };
        for await (const item of entries(open)) yield keyOf(item);
      };
      return keys.allOpen(form).map(shard);
    },
  };
};

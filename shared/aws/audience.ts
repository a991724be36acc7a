// The `list` index as the operator's export reads it: everyone who may be written to, a page at a time.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import type { Confirmed } from "../optin/record.ts";
import { indexes, keys } from "../table.ts";
import type { Item } from "./item.ts";
import { keyOf } from "./items.ts";

/** Somebody on a list, as far as the index tells. */
export type Member = Pick<Confirmed, "person" | "form" | "id" | "email" | "answers" | "language" | "confirmedAt">;

export interface Audience {
  /** Everyone on a consent's list: one sequence a shard, in the order of people's keys, a page fetched when it is wanted. */
  list(consent: string): readonly AsyncIterable<Member>[];
}

/**
 * Reads the index, which costs half a read unit per 4 kB: about 40,000 units, one US cent, for a million people. An index
 * is read eventually consistently, so who left within the last second may still be in it; their link says it was done.
 */
export const openAudience = (dynamo: DynamoDBClient, TableName: string): Audience => {
  const client = DynamoDBDocumentClient.from(dynamo);
  const shard = async function* (key: string): AsyncIterable<Member> {
    const query = {
      TableName,
      IndexName: indexes.list.name,
      KeyConditionExpression: "listKey = :key",
      ExpressionAttributeValues: { ":key": key },
    };
    for await (const page of paginateQuery({ client }, query)) {
      for (const item of (page.Items ?? []) as Item[]) {
        const { email, answers, language, confirmedAt } = item as unknown as Member;
        yield { ...keyOf(item), email, answers, language, confirmedAt };
      }
    }
  };
  return { list: (consent) => keys.allLists(consent).map(shard) };
};

// The `list` index as the operator's export reads it: everyone who may be written to, a page at a time.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import type { Confirmed } from "../optin/record.ts";
import { indexes, keys } from "../table.ts";
import { type Item, keyOf } from "./items.ts";

/** Somebody on a list, as far as the index tells. */
export type Member = Pick<Confirmed, "person" | "form" | "id" | "email" | "answers" | "language" | "confirmedAt">;

export interface Audience {
  /** Everyone on a consent's list, shard after shard, within one in the order of their keys; asks for a page when it is wanted. */
  members(consent: string): AsyncIterable<Member>;
}

const shardsOf = (consent: string): readonly string[] =>
  keys.allDue().map((due) => due.replace(/^DUE/, () => `LIST#${consent}`));

/**
 * Reads the index, which costs half a read unit per 4 kB: about 40,000 units, one US cent, for a million people. An index
 * is read eventually consistently, so who left within the last second may still be in it; their link says it was done.
 */
export const openAudience = (dynamo: DynamoDBClient, TableName: string): Audience => {
  const client = DynamoDBDocumentClient.from(dynamo);
  return {
    async *members(consent) {
      for (const shard of shardsOf(consent)) {
        const query = {
          TableName,
          IndexName: indexes.list.name,
          KeyConditionExpression: "listKey = :key",
          ExpressionAttributeValues: { ":key": shard },
        };
        for await (const page of paginateQuery({ client }, query)) {
          for (const item of (page.Items ?? []) as Item[]) {
            const { email, answers, language, confirmedAt } = item as unknown as Member;
            yield { ...keyOf(item), email, answers, language, confirmedAt };
          }
        }
      }
    },
  };
};

// The DynamoDB port of the journal: a table of its own, so that no restored copy of the other one lacks what happened since.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import { nonce } from "../kit/bytes.ts";
import type { Moment } from "../kit/moment.ts";
import { lives } from "../lives.ts";
import type { Entry, Journal } from "../optin/journal.ts";
import { keys } from "../table.ts";

const day = 86_400;
const dayOf = (moment: Moment): string => new Date(moment * 1000).toISOString().slice(0, 10);

/** Without a name for it a function has no business with the journal: what it would have to remember fails instead. */
export const openJournal = (dynamo: DynamoDBClient, TableName: string | undefined, now: () => Moment): Journal => {
  const client = DynamoDBDocumentClient.from(dynamo);
  let noted = 0;
  return {
    async note(entry) {
      if (TableName === undefined)
        throw new Error(`${entry.what} is for the journal, which this function was not given`);
      const { at, ...deed } = entry;
      // Later than the one before it, also within one millisecond.
      noted = Math.max(noted + 1, now() * 1000 + (Date.now() % 1000));
      const key = { pk: keys.journal(dayOf(at)), sk: keys.deed(at, noted, nonce(6)) };
      const Item = { ...key, schema: 1, ...deed, expiresAt: at + lives.journal * day };
      await client.send(new PutCommand({ TableName, Item }));
    },

    async *since(moment) {
      if (TableName === undefined) throw new Error("there is no journal to read");
      // A day is a partition; one more, for a clock that was ahead.
      for (let at = moment; at < now() + 2 * day; at += day) {
        const query = {
          TableName,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": keys.journal(dayOf(at)) },
          ConsistentRead: true,
        };
        for await (const page of paginateQuery({ client }, query))
          for (const { pk: _, sk, schema: __, expiresAt: ___, ...deed } of page.Items ?? []) {
            const entry = { ...deed, at: Number(String(sk).split("#")[0]) } as Entry;
            if (entry.at >= moment) yield entry;
          }
      }
    },
  };
};

// Errands in DynamoDB: small items in the person's partition, so that one query and one erasure find them all.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Owing, Waiting } from "../access/errand.ts";
import type { Access } from "../access/ports.ts";
import { indexes, keys } from "../table.ts";
import { errandItem, errandKey, errandKeyOf, readErrand, readSituation } from "./access-items.ts";
import { difference } from "./expression.ts";
import type { Item } from "./item.ts";
import { wholePartition } from "./partition.ts";
import { isLost, throughConflicts, won } from "./races.ts";
import { openSessions } from "./sessions.ts";

/** Whether the mail is still owed: an item that was erased meanwhile owes none, and is never brought back. */
const stillOwed = ({ owes }: Owing) => ({
  ConditionExpression: "owes.since = :since",
  ExpressionAttributeValues: { ":since": owes.since },
});

/** Opens the table for the way to one's own data. */
export const openAccess = (dynamo: DynamoDBClient, TableName: string): Access => {
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  const query = async function* (asked: object): AsyncIterable<Item> {
    for await (const page of paginateQuery({ client }, { TableName, ...asked })) yield* (page.Items ?? []) as Item[];
  };

  const within = (pk: string) => wholePartition(client, TableName, pk);

  return {
    async put(errand) {
      await throughConflicts(() => client.send(new PutCommand({ TableName, Item: errandItem(errand) })));
    },

    async situation(person, now) {
      const [items, asked] = await Promise.all([within(keys.person(person)), within(keys.requests(person))]);
      return readSituation(items, asked, now);
    },

    async find(key) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: errandKey(key), ConsistentRead: true }));
      return Item && readErrand(Item as Item);
    },

    async hold(errand, until) {
      const held = { ...errand, owes: { ...errand.owes, notBefore: until }, dueAt: until };
      const update = difference(errandItem(errand), errandItem(held), ["owes", "since"], errand.owes.since);
      return won(() => client.send(new UpdateCommand({ TableName, Key: errandKey(errand), ...update })));
    },

    drop: (errand) =>
      won(() => client.send(new DeleteCommand({ TableName, Key: errandKey(errand), ...stillOwed(errand) }))),

    async note(errand, waiting, { mail, sent, expiresAt }) {
      const Key = errandKey(errand);
      const update =
        waiting && difference(errandItem(errand), errandItem(waiting), ["owes", "since"], errand.owes.since);
      const done = update
        ? { Update: { TableName, Key, ...update } }
        : { Delete: { TableName, Key, ...stillOwed(errand) } };
      const counted = {
        TableName,
        Key: { pk: keys.person(errand.person), sk: keys.mailings(mail) },
        UpdateExpression: "SET sent = :sent, expiresAt = :until, #v = :v",
        ExpressionAttributeNames: { "#v": "schema" },
        ExpressionAttributeValues: { ":sent": sent, ":until": expiresAt, ":v": 1 },
      };
      return won(() => client.send(new TransactWriteCommand({ TransactItems: [done, { Update: counted }] })));
    },

    async spend(key, now) {
      const command = new DeleteCommand({
        ...{ TableName, Key: errandKey(key), ReturnValues: "ALL_OLD" },
        ConditionExpression: "attribute_exists(opens) AND expiresAt > :now",
        ExpressionAttributeValues: { ":now": now },
      });
      try {
        const { Attributes } = await throughConflicts(() => client.send(command));
        return readErrand(Attributes as Item) as Waiting;
      } catch (error) {
        if (isLost(error)) return undefined;
        throw error;
      }
    },

    async *due(now) {
      const due = {
        IndexName: indexes.due.name,
        KeyConditionExpression: "dueKey = :key AND dueAt <= :now",
        ExpressionAttributeValues: { ":key": keys.dueErrands, ":now": now },
      };
      for await (const item of query(due)) yield errandKeyOf(item);
    },

    ...openSessions(client, TableName),
  };
};

// The DynamoDB port's writes about a person as a whole: restricted, under another key, or gone.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  paginateQuery,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { People } from "../rights/people.ts";
import { keys } from "../table.ts";
import type { Item } from "./item.ts";
import {
  isProof,
  isRecord,
  isStanding,
  pointerItem,
  pointerKey,
  proofItem,
  recordItem,
  restrictionKey,
} from "./items.ts";
import { throughConflicts, won } from "./races.ts";
import { seatWrites } from "./seats.ts";

type Writes = NonNullable<TransactWriteCommandInput["TransactItems"]>;
type Delete = NonNullable<Writes[number]["Delete"]>;
const keyIn = ({ pk, sk }: Item) => ({ pk, sk });

export const openPeople = (dynamo: DynamoDBClient, TableName: string): People => {
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  const absent = { ConditionExpression: "attribute_not_exists(pk)" };
  const remove = (Key: Pick<Item, "pk" | "sk">, condition = {}) =>
    won(() => client.send(new DeleteCommand({ TableName, Key, ...condition })));
  const exchange = (from: Pick<Delete, "Key" | "ConditionExpression">, Item: Item, condition = {}) => [
    { Delete: { TableName, ...from } },
    { Put: { TableName, Item, ...condition } },
  ];

  /** A suppression outlives everything but what else was noted beside it. */
  const clearStanding = async (Key: Pick<Item, "pk" | "sk">): Promise<boolean> => {
    if (await remove(Key, { ConditionExpression: "attribute_not_exists(suppressed)" })) return true;
    const trim = {
      UpdateExpression: "REMOVE softBounces, lifted",
      ConditionExpression: "attribute_exists(suppressed)",
    };
    await won(() => client.send(new UpdateCommand({ TableName, Key, ...trim })));
    return false;
  };

  return {
    async restrict(person, at) {
      const Item = { ...restrictionKey(person), schema: 1, at };
      await won(() => client.send(new PutCommand({ TableName, Item, ...absent })));
    },

    async unrestrict(person) {
      await remove(restrictionKey(person));
    },

    rehouse(before, after, seats = []) {
      const unchanged = {
        ConditionExpression: "revision = :seen",
        ExpressionAttributeValues: { ":seen": before.revision },
      };
      const record = exchange({ Key: keyIn(recordItem(before)), ...unchanged }, recordItem(after), absent);
      const TransactItems = [...record, ...seats.flatMap((seat) => seatWrites(TableName, seat))];
      return won(() => client.send(new TransactWriteCommand({ TransactItems })));
    },

    async rehouseProof(before, after) {
      const Key = keyIn(proofItem(before));
      const there = { ConditionExpression: "attribute_exists(pk)" };
      const TransactItems = exchange({ Key, ...there }, proofItem(after), absent);
      if (await won(() => client.send(new TransactWriteCommand({ TransactItems })))) return true;
      return remove(Key, there);
    },

    async pointTo(person, to, until) {
      const Item = pointerItem(person, to, until);
      await throughConflicts(() => client.send(new PutCommand({ TableName, Item })));
    },

    async unpoint(person) {
      await remove(pointerKey(person));
    },

    async clear(person) {
      const query = {
        TableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": keys.person(person) },
        ProjectionExpression: "pk, sk",
        ConsistentRead: true,
      };
      let cleared = 0;
      for await (const page of paginateQuery({ client }, query))
        for (const item of (page.Items ?? []) as Item[]) {
          if (isRecord(item) || isProof(item) || item.sk === keys.pointer) continue;
          const gone = isStanding(item) ? await clearStanding(keyIn(item)) : await remove(keyIn(item));
          cleared += Number(gone);
        }
      return cleared;
    },
  };
};

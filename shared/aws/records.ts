// The DynamoDB port: the access patterns of shared/table.ts as conditional writes and consistent reads.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Records } from "../optin/ports.ts";
import { keys } from "../table.ts";
import { openAsking } from "./asking.ts";
import { openEvents } from "./events.ts";
import { difference } from "./expression.ts";
import type { Item } from "./item.ts";
import {
  pointerItem,
  pointerKey,
  proofItem,
  readKnown,
  readRecord,
  recordItem,
  recordKey,
  retainedItem,
  standsAs,
} from "./items.ts";
import { hot, won } from "./races.ts";
import { seatWrites } from "./seats.ts";
import { openStandings } from "./standings.ts";
import { openTemplates } from "./templates.ts";
import { undoItem } from "./undo-items.ts";
import { openUndos } from "./undos.ts";
import { openWaiting } from "./waiting.ts";

/** Opens the table for the rules. The client's own retries stay on: every write is conditional, so a repeat is safe. */
export const openRecords = (dynamo: DynamoDBClient, TableName: string): Records => {
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });

  return {
    ...openAsking(client, TableName),

    async find(key) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: recordKey(key), ConsistentRead: true }));
      return Item && readRecord(Item as Item);
    },

    async everything(person) {
      const query = {
        TableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": keys.person(person) },
        ConsistentRead: true,
      };
      const items: Item[] = [];
      for await (const page of paginateQuery({ client }, query)) items.push(...((page.Items ?? []) as Item[]));
      return readKnown(items);
    },

    async move(before, { after, proof, retained, seat, undo, pointers = [], pointersUntil }) {
      const Key = recordKey(before);
      const unchanged = {
        ConditionExpression: "revision = :seen",
        ExpressionAttributeValues: { ":seen": before.revision },
      };
      const update = after && difference(recordItem(before), recordItem(after), ["revision"], before.revision);
      const beside = [proof && proofItem(proof), retained && retainedItem(retained), undo && undoItem(undo)];
      const puts = beside.flatMap((Item) => (Item === undefined ? [] : [{ Put: { TableName, Item } }]));
      if (puts.length === 0 && seat === undefined && pointers.length === 0) {
        if (update === undefined) return won(() => client.send(new DeleteCommand({ TableName, Key, ...unchanged })));
        return won(() => client.send(new UpdateCommand({ TableName, Key, ...update })));
      }
      const record = update ? { Update: { TableName, Key, ...update } } : { Delete: { TableName, Key, ...unchanged } };
      const ways = pointers.map((from) =>
        pointersUntil === undefined
          ? { Delete: { TableName, Key: pointerKey(from) } }
          : { Put: { TableName, Item: pointerItem(from, before.person, pointersUntil) } },
      );
      const TransactItems = [record, ...puts, ...ways, ...(seat === undefined ? [] : seatWrites(TableName, seat))];
      return won(() => client.send(new TransactWriteCommand({ TransactItems })), seat && hot);
    },

    async note(before, after, still) {
      const [path, seen] = still === "owed" ? [["owes", "nonce"], before.owes?.nonce] : [["link"], before.link];
      const update = difference(recordItem(before), recordItem(after), path, seen);
      const noting = { ...update, ConditionExpression: `${update.ConditionExpression} AND ${standsAs(before)}` };
      return won(() => client.send(new UpdateCommand({ TableName, Key: recordKey(before), ...noting })));
    },

    ...{ ...openTemplates(client, TableName), ...openStandings(client, TableName), ...openUndos(client, TableName) },
    ...{ events: openEvents(client, TableName), ...openWaiting(client, TableName) },
  };
};

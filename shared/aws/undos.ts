// The DynamoDB port of second thoughts: an item beside the proof, and the one transaction that puts everything back.

import { DeleteCommand, type DynamoDBDocumentClient, paginateQuery, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Undos } from "../optin/undo/undoable.ts";
import { indexes, keys } from "../table.ts";
import { difference } from "./expression.ts";
import type { Item } from "./item.ts";
import { pointerItem, proofItem, proofKey, recordItem, recordKey } from "./items.ts";
import { won } from "./races.ts";
import { undoKey, undoKeyOf } from "./undo-items.ts";

export const openUndos = (client: DynamoDBDocumentClient, TableName: string): Undos => ({
  async undo(undo, { before, after, ended, proof, pointers = [] }) {
    const exists = { TableName, ConditionExpression: "attribute_exists(pk)" };
    const spent = {
      ...{ TableName, Key: undoKey(undo), ConditionExpression: "#nonce = :nonce" },
      ExpressionAttributeNames: { "#nonce": "nonce" },
      ExpressionAttributeValues: { ":nonce": undo.nonce },
    };
    const Key = recordKey(after);
    const record =
      before === undefined
        ? { Put: { TableName, Item: recordItem(after), ConditionExpression: "attribute_not_exists(pk)" } }
        : {
            Update: {
              TableName,
              Key,
              ...difference(recordItem(before), recordItem(after), ["revision"], before.revision),
            },
          };
    const puts = proof && { Put: { ...(ended ? exists : { TableName }), Item: proofItem(proof) } };
    const beside = puts ?? (ended && { Delete: { ...exists, Key: proofKey(ended) } });
    const points = pointers.map((from) => ({
      Put: { TableName, Item: pointerItem(from, after.person) },
    }));
    const TransactItems = [record, { Delete: spent }, ...(beside ? [beside] : []), ...points];
    return won(() => client.send(new TransactWriteCommand({ TransactItems })));
  },

  async forget(key, over) {
    const condition =
      over === undefined
        ? { ConditionExpression: "attribute_exists(pk)" }
        : { ConditionExpression: "expiresAt <= :now", ExpressionAttributeValues: { ":now": over } };
    return won(() => client.send(new DeleteCommand({ TableName, Key: undoKey(key), ...condition })));
  },

  async *spentUndos(now) {
    const due = {
      IndexName: indexes.due.name,
      KeyConditionExpression: "dueKey = :key AND dueAt <= :now",
      ExpressionAttributeValues: { ":key": keys.dueUndos, ":now": now },
    };
    for await (const page of paginateQuery({ client }, { TableName, ...due }))
      for (const item of (page.Items ?? []) as Item[]) yield undoKeyOf(item);
  },
});

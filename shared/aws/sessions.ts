// Sessions at one's own data in DynamoDB: found by the hash of what the cookie says, ended by deletion.

import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Access } from "../access/ports.ts";
import { errandKey, readSessionItem, sessionKey } from "./access-items.ts";
import type { Item } from "./item.ts";
import { won } from "./races.ts";

export const openSessions = (
  client: DynamoDBDocumentClient,
  TableName: string,
): Pick<Access, "begin" | "session" | "end"> => ({
  begin({ person, id, language, expiresAt }, link, now) {
    const Put = { TableName, Item: { ...sessionKey(person, id), schema: 1, language, expiresAt } };
    if (link === undefined) return won(() => client.send(new PutCommand(Put)));
    const Delete = {
      ...{ TableName, Key: errandKey(link) },
      ConditionExpression: "opens = :opens AND expiresAt > :now",
      ExpressionAttributeValues: { ":opens": "session", ":now": now },
    };
    return won(() => client.send(new TransactWriteCommand({ TransactItems: [{ Delete }, { Put }] })));
  },

  async session(person, id) {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: sessionKey(person, id), ConsistentRead: true }),
    );
    return Item && readSessionItem(Item as Item);
  },

  async end(person, id) {
    await client.send(new DeleteCommand({ TableName, Key: sessionKey(person, id) }));
  },
});

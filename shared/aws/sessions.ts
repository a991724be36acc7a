// Sessions at one's own data in DynamoDB: found by the hash of what the cookie says, ended by deletion.

import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Access } from "../access/ports.ts";
import { readSessionItem, sessionKey } from "./access-items.ts";
import type { Item } from "./items.ts";

export const openSessions = (
  client: DynamoDBDocumentClient,
  TableName: string,
): Pick<Access, "begin" | "session" | "end"> => ({
  async begin({ person, id, language, expiresAt }) {
    const Item = { ...sessionKey(person, id), schema: 1, language, expiresAt };
    await client.send(new PutCommand({ TableName, Item }));
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

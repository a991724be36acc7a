// The kept editions of the privacy notice: one small partition, about nobody, for as long as the table stands.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import type { Edition, Editions } from "../notice/editions.ts";
import { keys } from "../table.ts";
import { won } from "./races.ts";

const keyOf = (version: string) => ({ pk: keys.notices, sk: keys.notice(version) });

export const openEditions = (dynamo: DynamoDBClient, TableName: string): Editions => {
  const client = DynamoDBDocumentClient.from(dynamo);
  return {
    async keep({ version, language, since, html }) {
      const Key = keyOf(version);
      // Read first: a refused put of some 15 kB costs as much as one that is done, this an eighth of it.
      const { Item } = await client.send(new GetCommand({ TableName, Key, ProjectionExpression: "pk" }));
      if (Item !== undefined) return;
      const put = { Item: { ...Key, schema: 1, language, since, html } };
      await won(() =>
        client.send(new PutCommand({ TableName, ...put, ConditionExpression: "attribute_not_exists(pk)" })),
      );
    },

    async find(version) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(version) }));
      if (Item === undefined) return undefined;
      const { language, since, html } = Item as Edition;
      return { version, language, since, html };
    },

    async list() {
      const query = {
        TableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": keys.notices },
        ProjectionExpression: "sk, #language, since",
        ExpressionAttributeNames: { "#language": "language" },
      };
      const found: Omit<Edition, "html">[] = [];
      for await (const { Items = [] } of paginateQuery({ client }, query))
        for (const { sk, language, since } of Items)
          found.push({ version: String(sk).split("#")[1] ?? "", language, since });
      return found;
    },
  };
};

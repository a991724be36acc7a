// The kept skeletons of mails: each stored once under its content hash, for as long as the table stands.

import { type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { without } from "../kit/without.ts";
import type { Skeleton } from "../mail/skeleton.ts";
import type { Records } from "../optin/ports.ts";
import { keys } from "../table.ts";
import { won } from "./races.ts";

export const openTemplates = (
  client: DynamoDBDocumentClient,
  TableName: string,
): Pick<Records, "keepTemplate" | "findTemplate"> => {
  const kept = new Set<string>();
  const keyOf = (hash: string) => ({ pk: keys.templates, sk: keys.template(hash) });

  return {
    async keepTemplate(hash, skeleton) {
      if (kept.has(hash)) return;
      const Key = keyOf(hash);
      // A refused put costs as much as one that is done, some five units. A function that starts anew finds by one unit
      // of reading what an earlier one kept.
      const { Item } = await client.send(new GetCommand({ TableName, Key, ProjectionExpression: "pk" }));
      if (Item === undefined) {
        const put = { Item: { ...Key, schema: 1, ...skeleton }, ConditionExpression: "attribute_not_exists(pk)" };
        await won(() => client.send(new PutCommand({ TableName, ...put })));
      }
      kept.add(hash);
    },

    async findTemplate(hash) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(hash), ConsistentRead: true }));
      return (
        Item && (without(Item as Skeleton & { pk: string; sk: string; schema: 1 }, "pk", "sk", "schema") as Skeleton)
      );
    },
  };
};

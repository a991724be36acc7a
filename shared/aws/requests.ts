// The requests that staff entered, in DynamoDB: one partition in the order in which they arrived.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, paginateQuery, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { without } from "../kit/without.ts";
import type { Request, Requests } from "../rights/requests.ts";
import { keys } from "../table.ts";
import type { Item } from "./items.ts";
import { throughConflicts, won } from "./races.ts";

const keyOf = ({ received, id }: Request) => ({ pk: keys.requests, sk: keys.request(received, id) });

const read = ({ sk, pk: _, schema: __, ...item }: Item): Request =>
  ({ ...item, id: sk.split("#")[1] ?? "" }) as unknown as Request;

export const openRequests = (dynamo: DynamoDBClient, TableName: string): Requests => {
  const client = DynamoDBDocumentClient.from(dynamo);
  return {
    async enter(request) {
      const Item = { ...keyOf(request), schema: 1, ...without(request, "id") };
      const put = { Item, ConditionExpression: "attribute_not_exists(pk)" };
      await throughConflicts(() => client.send(new PutCommand({ TableName, ...put })));
    },

    finish(request, done) {
      const update = {
        UpdateExpression: "SET #done = :done",
        ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(#done)",
        ExpressionAttributeNames: { "#done": "done" },
        ExpressionAttributeValues: { ":done": done },
      };
      return won(() => client.send(new UpdateCommand({ TableName, Key: keyOf(request), ...update })));
    },

    async all() {
      const query = {
        TableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": keys.requests },
        ConsistentRead: true,
      };
      const found: Request[] = [];
      for await (const page of paginateQuery({ client }, query))
        found.push(...((page.Items ?? []) as Item[]).map(read));
      return found;
    },
  };
};

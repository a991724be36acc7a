// The requests that staff entered, in DynamoDB: a partition a person, and all of them in the index of what is due.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DynamoDBDocumentClient,
  PutCommand,
  paginateQuery,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { without } from "../kit/without.ts";
import type { Request, Requests } from "../rights/requests.ts";
import { indexes, keys } from "../table.ts";
import type { Item } from "./item.ts";
import { wholePartition } from "./partition.ts";
import { throughConflicts, won } from "./races.ts";

const keyOf = ({ person, received, id }: Request) => ({ pk: keys.requests(person), sk: keys.request(received, id) });

const itemOf = (request: Request): Item => ({
  ...{ ...keyOf(request), schema: 1, ...without(request, "id") },
  ...{ dueKey: keys.dueRequests, dueAt: request.due },
});

const read = ({ sk, ...item }: Item): Request =>
  ({ ...without(item, "pk", "schema", "dueKey", "dueAt"), id: sk.split("#")[1] ?? "" }) as unknown as Request;

const absent = { ConditionExpression: "attribute_not_exists(pk)" };
const stillOpen = {
  ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(#done)",
  ExpressionAttributeNames: { "#done": "done" },
};

export const openRequests = (dynamo: DynamoDBClient, TableName: string): Requests => {
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  const update = (request: Request, UpdateExpression: string, ExpressionAttributeValues: Record<string, unknown>) => {
    const changes = { UpdateExpression, ...stillOpen, ExpressionAttributeValues };
    return won(() => client.send(new UpdateCommand({ TableName, Key: keyOf(request), ...changes })));
  };
  const within = async (pk: string): Promise<readonly Request[]> =>
    (await wholePartition(client, TableName, pk)).map(read);

  return {
    async enter(request) {
      const put = { Item: itemOf(request), ...absent };
      await throughConflicts(() => client.send(new PutCommand({ TableName, ...put })));
    },

    finish(request) {
      const values = { ":done": request.done, ":until": request.expiresAt };
      return update(request, "SET #done = :done, expiresAt = :until REMOVE awaits", values);
    },

    expect: (request, awaits) => update(request, "SET awaits = :awaits", { ":awaits": awaits }),

    rehouse(request, to) {
      const { ConditionExpression, ...names } = stillOpen;
      // What was closed in this very moment is read again, closed.
      const unchanged =
        request.done === undefined
          ? { ConditionExpression, ...names }
          : { ConditionExpression: "attribute_exists(#done)", ...names };
      const gone = { Delete: { TableName, Key: keyOf(request), ...unchanged } };
      const there = { Put: { TableName, Item: itemOf({ ...request, person: to }), ...absent } };
      return won(() => client.send(new TransactWriteCommand({ TransactItems: [gone, there] })));
    },

    of: (person) => within(keys.requests(person)),

    async all() {
      const asked = {
        KeyConditionExpression: "dueKey = :key",
        ExpressionAttributeValues: { ":key": keys.dueRequests },
      };
      const partitions = new Set<string>();
      for await (const page of paginateQuery({ client }, { TableName, IndexName: indexes.due.name, ...asked }))
        for (const { pk } of (page.Items ?? []) as Item[]) partitions.add(pk);
      const found = await Promise.all([...partitions].map(within));
      return found.flat().sort((one, other) => one.received - other.received);
    },
  };
};

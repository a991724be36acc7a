// The DynamoDB port of events: one partition for all of them, one below each for its seats.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, paginateQuery, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Event, Seat } from "../events/event.ts";
import type { Events } from "../events/ports.ts";
import { without } from "../kit/without.ts";
import { indexes, keys } from "../table.ts";
import { difference } from "./expression.ts";
import type { Item } from "./item.ts";
import { hot, throughConflicts, won } from "./races.ts";

const eventKey = (id: string) => ({ pk: keys.events, sk: keys.event(id) });

const eventItem = (event: Event): Item => ({
  ...eventKey(event.id),
  ...without(event, "id"),
  ...(event.dueAt !== undefined && { dueKey: keys.dueEvents }),
});

const readEvent = ({ pk: _, sk, dueKey: __, ...rest }: Item): Event =>
  ({ id: sk.slice(keys.event("").length), ...rest }) as unknown as Event;

const readSeat = ({ pk, sk, ...rest }: Item): Seat =>
  ({ event: pk.split("#")[1], person: sk.split("#")[1], ...rest }) as unknown as Seat;

/** What may be read of events where nothing about people may be. */
export const openProgramme = (dynamo: DynamoDBClient, TableName: string): Pick<Events, "all" | "find"> =>
  openEvents(DynamoDBDocumentClient.from(dynamo), TableName);

/** Every read is a query, so that a function needs one permission and a policy can name its partition. */
export const openEvents = (client: DynamoDBDocumentClient, TableName: string): Events => {
  const query = async (input: object): Promise<readonly Item[]> => {
    const items: Item[] = [];
    const command = { TableName, ConsistentRead: true, ...input };
    for await (const page of paginateQuery({ client }, command)) items.push(...((page.Items ?? []) as Item[]));
    return items;
  };
  const one = async (pk: string, sk: string): Promise<Item | undefined> => {
    const values = { ExpressionAttributeValues: { ":pk": pk, ":sk": sk } };
    return (await query({ KeyConditionExpression: "pk = :pk AND sk = :sk", ...values }))[0];
  };
  const all = (pk: string) => query({ KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": pk } });

  return {
    create(event) {
      const put = { Item: eventItem(event), ConditionExpression: "attribute_not_exists(pk)" };
      return won(() => client.send(new PutCommand({ TableName, ...put })));
    },

    async all() {
      return (await all(keys.events)).map(readEvent);
    },

    async find(id) {
      const item = await one(keys.events, keys.event(id));
      return item && readEvent(item);
    },

    change(before, after) {
      const { ConditionExpression, ExpressionAttributeValues, ...update } = difference(
        eventItem(before),
        eventItem(after),
        ["revision"],
        before.revision,
      );
      const input = {
        ...{ TableName, Key: eventKey(before.id), ...update },
        ConditionExpression: `${ConditionExpression} AND taken <= :_room`,
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ":_room": after.capacity },
      };
      return won(() => client.send(new UpdateCommand(input)), hot);
    },

    async arrive(id) {
      const add = { UpdateExpression: "ADD arrivals :one", ExpressionAttributeValues: { ":one": 1 } };
      const input = { TableName, Key: eventKey(id), ...add, ConditionExpression: "attribute_exists(pk)" };
      const command = new UpdateCommand({ ...input, ReturnValues: "UPDATED_NEW" });
      const { Attributes } = await throughConflicts(() => client.send(command), hot);
      return Number(Attributes?.arrivals);
    },

    async seat(event, person) {
      const { pk, sk } = keys.seat(event, person);
      const item = await one(pk, sk);
      return item && readSeat(item);
    },

    async seats(event) {
      return (await all(keys.seat(event, "").pk)).map(readSeat);
    },

    async dueEvents(now) {
      const items = await query({
        ...{ ConsistentRead: false, IndexName: indexes.due.name },
        KeyConditionExpression: "dueKey = :key AND dueAt <= :now",
        ExpressionAttributeValues: { ":key": keys.dueEvents, ":now": now },
      });
      return items.map(({ sk }) => sk.slice(keys.event("").length));
    },
  };
};

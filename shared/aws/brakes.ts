// The brake and its tallies in DynamoDB: a few small items, none of them about a person.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Brake, Tally } from "../brake/brake.ts";
import type { Brakes } from "../brake/ports.ts";
import { hours } from "../kit/moment.ts";
import { keys } from "../table.ts";
import { type Attributes, type Changes, changing } from "./changing.ts";

/** How old the brake may be, in milliseconds: half a read unit in ten seconds for each running function. */
const fresh = 10_000;

/** Tallies are of use for a day; networks, though they name nobody, need not outlive it by much. */
const kept = hours(48);

const tallyOf = ({ hour = 0, asked = 0, sent = 0, bounced = 0, complained = 0 }: Partial<Tally>): Tally => ({
  ...{ hour, asked, sent, bounced, complained },
});

/** Of several networks each has an item of its own, so that two changes never meet. */
const brakeOf = (items: readonly Attributes[]): Brake => {
  const state = items.find(({ sk }) => sk === keys.brake.sk) as Brake | undefined;
  const networks = items.flatMap(({ network, until }) => (network === undefined ? [] : [[network, until]]));
  return { ...state, networks: Object.fromEntries(networks) };
};

export const openBrakes = (dynamo: DynamoDBClient, TableName: string): Brakes => {
  const client = DynamoDBDocumentClient.from(dynamo);
  let known: { readonly brake: Promise<Brake>; readonly at: number } | undefined;

  const update = async (Key: object, changes: Changes): Promise<Attributes> =>
    (await client.send(new UpdateCommand({ TableName, Key, ...changing(changes), ReturnValues: "ALL_NEW" })))
      .Attributes ?? {};

  const query = async (
    KeyConditionExpression: string,
    ExpressionAttributeValues: Attributes,
  ): Promise<Attributes[]> => {
    const command = new QueryCommand({ TableName, KeyConditionExpression, ExpressionAttributeValues });
    return (await client.send(command)).Items ?? [];
  };

  return {
    read() {
      if (known === undefined || known.at + fresh < performance.now()) {
        const brake = query("pk = :pk", { ":pk": keys.brake.pk }).then(brakeOf);
        known = { brake, at: performance.now() };
        brake.catch(() => {
          known = undefined;
        });
      }
      return known.brake;
    },

    async count(hour, counts) {
      const added = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
      return tallyOf(await update(keys.tally(hour), { set: { schema: 1, hour, expiresAt: hour + kept }, add: added }));
    },

    async countNetwork(hour, network, asked) {
      const { pk, sk } = keys.networkTally(hour, network);
      return tallyOf(await update({ pk, sk }, { set: { schema: 1, expiresAt: hour + kept }, add: { asked } })).asked;
    },

    async refuse(whom, until) {
      if (whom === "stack") await update(keys.brake, { set: { schema: 1, stack: until } });
      else {
        const { network } = whom;
        await update(keys.networkBrake(network), { set: { schema: 1, network, until, expiresAt: until } });
      }
    },

    async tallies(since) {
      const items = await query("pk = :pk AND sk >= :since", {
        ":pk": keys.tally(since).pk,
        ":since": keys.tally(since).sk,
      });
      return items.map(tallyOf);
    },

    async hold(why, since) {
      await update(keys.brake, { set: { schema: 1, held: { why, since } } });
    },

    async release(at) {
      await update(keys.brake, { set: { schema: 1, released: at }, remove: ["held"] });
    },
  };
};

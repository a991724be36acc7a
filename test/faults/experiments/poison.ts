// Records that no version can read, or whose form is gone: they must hold up nobody else.

import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { nonce } from "../../../shared/kit/bytes.ts";
import { minutes } from "../../../shared/kit/moment.ts";
import { keys } from "../../../shared/table.ts";
import { withCrowd } from "../bed/experiment.ts";
import type { House } from "../bed/house.ts";

/** A record that owes a mail, and is due before everybody else's. */
const poison = (house: House, change: Readonly<Record<string, unknown>>, shard: number) => {
  const person = `${"HIJKLMNO"[shard]}${nonce(15)}`;
  const since = house.now() - 3600;
  return {
    ...{ pk: keys.person(person), sk: keys.submission("newsletter", nonce(9)), schema: 1, revision: 1 },
    ...{ state: "confirmed", confirmedAt: since, askedAt: since, language: "en", email: "poison@example.net" },
    ...{ answers: {}, consents: {}, origin: {}, notice: "n1", link: nonce(9), poison: true },
    ...{ owes: { mail: "welcome", nonce: nonce(9), since }, dueAt: since + 60, dueKey: keys.due(person) },
    ...change,
  };
};

/** Puts as many at the head of each shard as make the schedule think that the table is away. */
const spread = async (house: House, change: () => Readonly<Record<string, unknown>>): Promise<void> => {
  const client = DynamoDBDocumentClient.from(house.engine.dynamo);
  for (let shard = 0; shard < 8; shard++)
    for (let count = 0; count < 3; count++)
      await client.send(new PutCommand({ TableName: house.table, Item: poison(house, change(), shard) }));
};

const kinds = {
  "that no version can read": () => ({ schema: 99 }),
  "of a form that is gone": () => ({ sk: keys.submission("bygone", nonce(9)) }),
} as const;

export const poisonExperiments = Object.entries(kinds).flatMap(([name, change]) =>
  [true, false].map((streams) =>
    withCrowd(`records ${name}, ${streams ? "in the stream" : "and no stream"}`, {
      lasts: minutes(5),
      async disturb(house) {
        if (!streams) house.setBringing(() => []);
        await spread(house, change);
        return undefined;
      },
    }),
  ),
);

// The DynamoDB port's writes about a mailbox: it may not be written to any more, or it sent a mail back for a while.

import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Records } from "../optin/ports.ts";
import { standingKey } from "./items.ts";
import { throughConflicts, won } from "./races.ts";

export const openStandings = (
  client: DynamoDBDocumentClient,
  TableName: string,
): Pick<Records, "suppress" | "lift" | "noteSoftBounce"> => ({
  async suppress(person, suppressed) {
    const update = {
      UpdateExpression: "SET #s = if_not_exists(#s, :s), #v = :v REMOVE expiresAt",
      ExpressionAttributeNames: { "#s": "suppressed", "#v": "schema" },
      ExpressionAttributeValues: { ":s": suppressed, ":v": 1 },
    };
    await throughConflicts(() => client.send(new UpdateCommand({ TableName, Key: standingKey(person), ...update })));
  },

  async lift(person, lifted) {
    const update = {
      UpdateExpression: "SET lifted = :lifted, expiresAt = :until REMOVE suppressed",
      ConditionExpression: "suppressed.#at = :since",
      ExpressionAttributeNames: { "#at": "at" },
      ExpressionAttributeValues: { ":lifted": lifted, ":until": lifted.until, ":since": lifted.since },
    };
    return won(() => client.send(new UpdateCommand({ TableName, Key: standingKey(person), ...update })));
  },

  async noteSoftBounce(person, messageId, until) {
    const update = {
      UpdateExpression: "ADD #b :b SET #v = :v, expiresAt = if_not_exists(lifted.#u, :until)",
      // Who is suppressed stays so: nothing about them may come to an end by itself.
      ConditionExpression: "attribute_not_exists(suppressed)",
      ExpressionAttributeNames: { "#b": "softBounces", "#u": "until", "#v": "schema" },
      ExpressionAttributeValues: { ":b": new Set([messageId]), ":v": 1, ":until": until },
    };
    await won(() => client.send(new UpdateCommand({ TableName, Key: standingKey(person), ...update })));
  },
});

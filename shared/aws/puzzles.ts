// Used puzzles in DynamoDB: one small item each, about no person, gone when the puzzle would be over.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Puzzles } from "../guard/ports.ts";
import { keys } from "../table.ts";
import { won } from "./races.ts";

export const openPuzzles = (dynamo: DynamoDBClient, TableName: string): Puzzles => {
  const client = DynamoDBDocumentClient.from(dynamo);
  return {
    spend: ({ nonce, by, until }) =>
      won(() =>
        client.send(
          new PutCommand({
            TableName,
            Item: { ...keys.puzzle(nonce), schema: 1, usedBy: by, expiresAt: until },
            ConditionExpression: "attribute_not_exists(pk) OR usedBy = :by",
            ExpressionAttributeValues: { ":by": by },
          }),
        ),
      ),
  };
};

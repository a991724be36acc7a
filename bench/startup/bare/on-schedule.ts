// The bare clients of functions/on-schedule.ts, which has nothing to do: its queries side by side.

import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";

/** Needed when something is due, hence in the bundle. */
export const needed = [
  ...[DeleteItemCommand, GetItemCommand, TransactWriteItemsCommand, UpdateItemCommand],
  ...[GetSecretValueCommand, SecretsManagerClient, SESv2Client, SendEmailCommand],
];

export const handler = async () => {
  const dynamo = new DynamoDBClient({});
  const query = (shard: number) =>
    new QueryCommand({
      TableName: process.env.TABLE_NAME,
      IndexName: "due",
      KeyConditionExpression: "dueKey = :key AND dueAt <= :now",
      ExpressionAttributeValues: { ":key": { S: `DUE#${shard}` }, ":now": { N: "0" } },
    });
  await Promise.all(Array.from({ length: 12 }, (_, shard) => dynamo.send(query(shard))));
  return {};
};

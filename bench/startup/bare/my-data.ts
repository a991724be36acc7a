// The bare clients of functions/my-data.ts, asked for a link: one query, one secret, one put.

import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** Needed for the session and its deeds, hence in the bundle. */
export const needed = [DeleteItemCommand, GetItemCommand, TransactWriteItemsCommand, UpdateItemCommand];

export const handler = async () => {
  const { TABLE_NAME: TableName, PERSON_SECRET: SecretId } = process.env;
  const dynamo = new DynamoDBClient({});
  const query = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": { S: "BRAKE" } } };
  await dynamo.send(new QueryCommand({ TableName, ...query }));
  await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  const Item = { pk: { S: "PERSON#bare" }, sk: { S: "ACCESS#bare" }, text: { S: "x".repeat(300) } };
  await dynamo.send(new PutItemCommand({ TableName, Item }));
  return { statusCode: 303 };
};

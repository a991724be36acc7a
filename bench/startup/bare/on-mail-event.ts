// The bare clients of functions/on-mail-event.ts, told of a hard bounce: one query, two updates, one deletion.

import {
  DeleteItemCommand,
  DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** Needed when a complaint withdraws a consent, hence in the bundle. */
export const needed = [GetSecretValueCommand, SecretsManagerClient, TransactWriteItemsCommand];

export const handler = async () => {
  const { TABLE_NAME: TableName } = process.env;
  const dynamo = new DynamoDBClient({});
  const Key = { pk: { S: "PERSON#bare" }, sk: { S: "FORM#bare" } };
  const noted = { UpdateExpression: "SET t = :text", ExpressionAttributeValues: { ":text": { S: "x".repeat(40) } } };
  await dynamo.send(new UpdateItemCommand({ TableName, Key, ...noted }));
  const query = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": Key.pk } };
  await dynamo.send(new QueryCommand({ TableName, ConsistentRead: true, ...query }));
  await dynamo.send(new DeleteItemCommand({ TableName, Key }));
  await dynamo.send(new UpdateItemCommand({ TableName, Key, ...noted }));
};

// The bare clients of functions/confirm.ts: two secrets, one get, one update, one query.

import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** Needed when an older record is closed, hence in the bundle. */
export const needed = [DeleteItemCommand, TransactWriteItemsCommand];

export const handler = async () => {
  const { TABLE_NAME: TableName, PERSON_SECRET, LINKS_SECRET } = process.env;
  const secrets = new SecretsManagerClient({});
  const dynamo = new DynamoDBClient({});
  const Key = { pk: { S: "PERSON#bare" }, sk: { S: "FORM#bare" } };
  await secrets.send(new GetSecretValueCommand({ SecretId: LINKS_SECRET }));
  await dynamo.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
  await secrets.send(new GetSecretValueCommand({ SecretId: PERSON_SECRET }));
  const ExpressionAttributeValues = { ":text": { S: "x".repeat(900) } };
  await dynamo.send(
    new UpdateItemCommand({ TableName, Key, UpdateExpression: "SET t = :text", ExpressionAttributeValues }),
  );
  const query = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": Key.pk } };
  await dynamo.send(new QueryCommand({ TableName, ConsistentRead: true, ...query }));
  return { statusCode: 200 };
};

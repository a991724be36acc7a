// The bare clients of functions/unsubscribe.ts: two secrets, one query, one transaction.

import {
  DeleteItemCommand,
  DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** Needed for what else may be there, hence in the bundle. */
export const needed = [DeleteItemCommand, UpdateItemCommand];

export const handler = async () => {
  const { TABLE_NAME: TableName, PERSON_SECRET, LINKS_SECRET } = process.env;
  const secrets = new SecretsManagerClient({});
  const dynamo = new DynamoDBClient({});
  const Key = { pk: { S: "PERSON#bare" }, sk: { S: "FORM#bare" } };
  await secrets.send(new GetSecretValueCommand({ SecretId: LINKS_SECRET }));
  const query = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": Key.pk } };
  await dynamo.send(new QueryCommand({ TableName, ConsistentRead: true, ...query }));
  await secrets.send(new GetSecretValueCommand({ SecretId: PERSON_SECRET }));
  const Item = { ...Key, sk: { S: "PROOF#bare" }, text: { S: "x".repeat(900) } };
  const TransactItems = [{ Delete: { TableName, Key } }, { Put: { TableName, Item } }];
  await dynamo.send(new TransactWriteItemsCommand({ TransactItems }));
  return { statusCode: 200 };
};

// The bare clients of functions/form.ts: one secret, one put.

import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** Needed for a repeat, hence in the bundle. */
export const needed = [UpdateItemCommand];

export const handler = async () => {
  const { TABLE_NAME: TableName, PERSON_SECRET: SecretId } = process.env;
  await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  const Item = { pk: { S: "PERSON#bare" }, sk: { S: "FORM#bare" }, text: { S: "x".repeat(900) } };
  const ConditionExpression = "attribute_not_exists(pk)";
  await new DynamoDBClient({}).send(new PutItemCommand({ TableName, Item, ConditionExpression }));
  return { statusCode: 303 };
};

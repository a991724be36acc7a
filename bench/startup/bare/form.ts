// The bare clients of functions/form.ts: one secret, one update.

import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** Needed for single opt-in, hence in the bundle. */
export const needed = [PutItemCommand];

export const handler = async () => {
  const { TABLE_NAME: TableName, PERSON_SECRET: SecretId } = process.env;
  await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  const update = {
    Key: { pk: { S: "PERSON#bare" }, sk: { S: "FORM#bare" } },
    UpdateExpression: "SET #text = if_not_exists(#text, :text)",
    ConditionExpression: "attribute_not_exists(pk)",
    ExpressionAttributeNames: { "#text": "text" },
    ExpressionAttributeValues: { ":text": { S: "x".repeat(900) } },
  };
  await new DynamoDBClient({}).send(new UpdateItemCommand({ TableName, ...update }));
  return { statusCode: 303 };
};

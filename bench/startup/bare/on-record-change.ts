// The bare clients of functions/on-record-change.ts: two queries, a template looked up, two secrets, one mail, one update.

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

/** Needed when an older record is closed, hence in the bundle. */
export const needed = [DeleteItemCommand, TransactWriteItemsCommand];

const text = (length: number) => ({ Data: "x".repeat(length), Charset: "UTF-8" });

export const handler = async () => {
  const { TABLE_NAME: TableName, PERSON_SECRET, LINKS_SECRET, CONFIGURATION_SET } = process.env;
  const secrets = new SecretsManagerClient({});
  const dynamo = new DynamoDBClient({});
  const Key = { pk: { S: "PERSON#bare" }, sk: { S: "FORM#bare" } };
  const query = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": Key.pk } };
  await dynamo.send(new QueryCommand({ TableName, ConsistentRead: true, ...query }));
  await dynamo.send(new QueryCommand({ TableName, ...query }));
  await dynamo.send(new GetItemCommand({ TableName, Key }));
  await secrets.send(new GetSecretValueCommand({ SecretId: LINKS_SECRET }));
  await new SESv2Client({}).send(
    new SendEmailCommand({
      FromEmailAddress: "newsletter@mail.example.com",
      Destination: { ToAddresses: ["bare@company.example"] },
      ConfigurationSetName: CONFIGURATION_SET,
      Content: { Simple: { Subject: text(40), Body: { Html: text(4000), Text: text(1500) } } },
    }),
  );
  await secrets.send(new GetSecretValueCommand({ SecretId: PERSON_SECRET }));
  const ExpressionAttributeValues = { ":text": { S: "x".repeat(900) } };
  await dynamo.send(
    new UpdateItemCommand({ TableName, Key, UpdateExpression: "SET t = :text", ExpressionAttributeValues }),
  );
  return { batchItemFailures: [] };
};

// The bare client of functions/notice-editions.ts: one query.

import { DynamoDBClient, GetItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";

/** Needed for one edition, hence in the bundle. */
export const needed = [GetItemCommand];

export const handler = async () => {
  const query = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": { S: "NOTICE" } } };
  await new DynamoDBClient({}).send(new QueryCommand({ TableName: process.env.TABLE_NAME, ...query }));
  return { statusCode: 200 };
};

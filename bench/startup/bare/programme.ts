// The bare client of functions/programme.ts: one query.

import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";

export const handler = async () => {
  const query = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": { S: "EVENTS" } } };
  await new DynamoDBClient({}).send(new QueryCommand({ TableName: process.env.TABLE_NAME, ...query }));
  return { statusCode: 200 };
};

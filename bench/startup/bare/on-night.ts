// The bare client of functions/on-night.ts: one scan.

import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";

export const handler = async () => {
  await new DynamoDBClient({}).send(new ScanCommand({ TableName: process.env.TABLE_NAME }));
};

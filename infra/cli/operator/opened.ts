// A stack that was found, before it is opened for its operator.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Operator } from "./operator.ts";

/** What tells one stack from another. */
export interface Opened extends Pick<Operator, "publicUrl" | "secrets" | "now"> {
  readonly dynamo: DynamoDBClient;
  readonly table: string;
  readonly journal: string;
}

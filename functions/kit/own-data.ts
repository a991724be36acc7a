// The composition root of the pages around one's own data: the ledger with errands and sessions.

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Access } from "../../shared/access/ports.ts";
import { openAccess } from "../../shared/aws/access.ts";
import { settings } from "../../shared/settings.ts";
import { bounded } from "./bounded.ts";
import { type Ledger, openLedger } from "./ledger.ts";

export type OwnData = Ledger & { readonly access: Access };

export const openOwnData = (): OwnData => {
  const dynamo = new DynamoDBClient(bounded);
  return { ...openLedger(dynamo), access: openAccess(dynamo, settings.records.parse(process.env).TABLE_NAME) };
};

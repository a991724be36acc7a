// The composition root of the pages around one's own data: the ledger with errands and sessions.

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Access } from "../../shared/access/ports.ts";
import { openAccess } from "../../shared/aws/access.ts";
import { openPeople } from "../../shared/aws/people.ts";
import { openRequests } from "../../shared/aws/requests.ts";
import type { People } from "../../shared/rights/people.ts";
import type { Requests } from "../../shared/rights/requests.ts";
import { settings } from "../../shared/settings.ts";
import { bounded } from "./bounded.ts";
import { type Ledger, openLedger } from "./ledger.ts";

export type OwnData = Ledger & { readonly access: Access; readonly people: People; readonly requests: Requests };

export const openOwnData = (): OwnData => {
  const dynamo = new DynamoDBClient(bounded);
  const { TABLE_NAME } = settings.records.parse(process.env);
  return {
    ...openLedger(dynamo),
    access: openAccess(dynamo, TABLE_NAME),
    people: openPeople(dynamo, TABLE_NAME),
    requests: openRequests(dynamo, TABLE_NAME),
  };
};

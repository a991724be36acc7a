// The composition root of what reads or keeps the notice's editions: the site and that one partition of the table.

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { openEditions } from "../../shared/aws/editions.ts";
import type { Editions } from "../../shared/notice/editions.ts";
import { settings } from "../../shared/settings.ts";
import { bounded } from "./bounded.ts";
import { openSite, type Site } from "./site.ts";

export type Library = Site & { readonly editions: Editions };

export const openLibrary = (): Library => {
  const { TABLE_NAME } = settings.records.parse(process.env);
  return { ...openSite(), editions: openEditions(new DynamoDBClient(bounded), TABLE_NAME) };
};

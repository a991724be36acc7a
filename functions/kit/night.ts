// The world of the nightly check: the forms, the clock, and the table by its keys and ends.

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Inventory, openInventory } from "../../shared/aws/inventory.ts";
import { settings } from "../../shared/settings.ts";
import { openSite, type Site } from "./site.ts";

export type Night = Pick<Site, "forms" | "now"> & { readonly inventory: Inventory };

export const openNight = (): Night => {
  const { TABLE_NAME } = settings.records.parse(process.env);
  return { ...openSite(), inventory: openInventory(new DynamoDBClient({}), TABLE_NAME) };
};

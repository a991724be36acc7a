// The whole table by its keys and ends alone, for the nightly check: no address and no answer leaves the table for it.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import type { Kept } from "../retention/overstay.ts";
import { inventoried, keys } from "../table.ts";
import type { Item } from "./item.ts";
import { isProof, isRecord, keyOf } from "./items.ts";
import { endIn } from "./shelf.ts";

const kindOf = (item: Item): Kept["kind"] => {
  if (item.pk.startsWith(keys.retained(""))) return "duty";
  if (isRecord(item)) return item.state === "pending" ? "pending" : "in-force";
  return isProof(item) ? "proof" : "other";
};

export interface Listed extends Kept {
  readonly pk: string;
  readonly sk: string;
}

export type Inventory = () => AsyncIterable<Listed>;

/** Charged by the items' full size, half a read unit per 4 kB: some three US cents for a million records. */
export const openInventory = (dynamo: DynamoDBClient, TableName: string): Inventory => {
  const client = DynamoDBDocumentClient.from(dynamo);
  const names = Object.fromEntries(inventoried.map((name) => [`#${name}`, name]));
  const scan = { TableName, ProjectionExpression: Object.keys(names).join(", "), ExpressionAttributeNames: names };
  return async function* () {
    for await (const page of paginateScan({ client }, scan)) {
      for (const item of (page.Items ?? []) as Item[]) {
        const { pk, sk } = item;
        const kind = kindOf(item);
        const form = kind === "other" ? undefined : keyOf(item).form;
        const expiresAt = endIn(item);
        yield {
          pk,
          sk,
          kind,
          ...(form !== undefined && { form }),
          ...(expiresAt !== undefined && { expiresAt }),
          ...(item.paused !== undefined && { paused: true as const }),
        };
      }
    }
  };
};

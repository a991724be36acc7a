// The whole table as the operator counts it: who agreed to what, person by person, and nothing that names anybody.

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import type { Proof, Stored } from "../optin/record.ts";
import type { Item } from "./item.ts";
import { isProof, isRecord, keyOf } from "./items.ts";
import { unshelved } from "./shelf.ts";

/** A record or a proof, as far as counting needs it; a proof has no state. */
export type Counted = Pick<
  Stored,
  "form" | "id" | "consents" | "expiresAt" | "mailed" | "confirmedAt" | "receivedAt" | "owes" | "paused"
> &
  Partial<Pick<Stored, "state"> & Pick<Proof, "ending">>;

export interface Census {
  /** Everybody, each as all that is stored about them. */
  people(): AsyncIterable<readonly Counted[]>;
}

/**
 * Reads the whole table in pages of 1 MB and holds one person at a time: a scan gives the items of a partition one after
 * the other. It is charged by the items' full size, half a read unit per 4 kB: a million records of 1 kB cost about
 * 130,000 units, some three US cents, and take a minute or two. That is why no function may do it and the operator's own
 * credentials must allow `dynamodb:Scan`; counters kept on every sign-up would cost more each day than this each time.
 * The projection saves no units. It keeps addresses and answers from leaving the table for a count.
 */
export const openCensus = (dynamo: DynamoDBClient, TableName: string): Census => {
  const client = DynamoDBDocumentClient.from(dynamo);
  const scan = {
    TableName,
    ProjectionExpression: "pk, sk, consents, #state, ending, expiresAt, mailed, confirmedAt, receivedAt, owes, paused",
    ExpressionAttributeNames: { "#state": "state" },
  };
  return {
    async *people() {
      let [of, held]: [string, Counted[]] = ["", []];
      for await (const page of paginateScan({ client }, scan)) {
        for (const item of (page.Items ?? []) as Item[]) {
          if (!isRecord(item) && !isProof(item)) continue;
          if (item.pk !== of && held.length > 0) yield held;
          if (item.pk !== of) [of, held] = [item.pk, []];
          const { pk: _, sk: __, ...counted } = unshelved(item);
          held.push({ ...keyOf(item), ...(counted as unknown as Pick<Counted, "consents">) });
        }
      }
      if (held.length > 0) yield held;
    },
  };
};

// The composition root of the functions that read or write records: the site with its table and its secrets.

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { openBrakes } from "../../shared/aws/brakes.ts";
import { openJournal } from "../../shared/aws/journal.ts";
import { openPuzzles } from "../../shared/aws/puzzles.ts";
import { openRecords } from "../../shared/aws/records.ts";
import { openSecrets } from "../../shared/aws/secrets.ts";
import type { Puzzles } from "../../shared/guard/ports.ts";
import type { World } from "../../shared/optin/ports.ts";
import { settings } from "../../shared/settings.ts";
import { bounded } from "./bounded.ts";
import { openSite, type Site } from "./site.ts";

export type Ledger = Site & Pick<World, "brakes" | "journal" | "records" | "secrets"> & { readonly puzzles: Puzzles };

/** Opens the table and the secrets that the environment names, by a client that others may use too. */
export const openLedger = (dynamo = new DynamoDBClient(bounded)): Ledger => {
  const { TABLE_NAME } = settings.records.parse(process.env);
  const { PERSON_SECRET, LINKS_SECRET } = settings.secrets.parse(process.env);
  const { JOURNAL_NAME } = settings.journal.parse(process.env);
  const site = openSite();
  return {
    ...site,
    journal: openJournal(dynamo, JOURNAL_NAME, site.now),
    records: openRecords(dynamo, TABLE_NAME),
    brakes: openBrakes(dynamo, TABLE_NAME),
    puzzles: openPuzzles(dynamo, TABLE_NAME),
    secrets: openSecrets(new SecretsManagerClient(bounded), { person: PERSON_SECRET, links: LINKS_SECRET }),
  };
};

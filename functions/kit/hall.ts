// The composition root of the programme: the site and its events, and no secret.

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { openProgramme } from "../../shared/aws/events.ts";
import type { Events } from "../../shared/events/ports.ts";
import { settings } from "../../shared/settings.ts";
import { bounded } from "./bounded.ts";
import { openSite, type Site } from "./site.ts";

export type Hall = Site & { readonly events: Pick<Events, "all" | "find"> };

export const openHall = (): Hall => {
  const { TABLE_NAME } = settings.records.parse(process.env);
  return { ...openSite(), events: openProgramme(new DynamoDBClient(bounded), TABLE_NAME) };
};

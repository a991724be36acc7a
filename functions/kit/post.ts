// The world of the functions that send mail, kept apart so that no other function carries the SES client.

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import type { AccessWorld } from "../../shared/access/world.ts";
import { openAccess } from "../../shared/aws/access.ts";
import { openMailer } from "../../shared/aws/mailer.ts";
import type { Caps } from "../../shared/brake/brake.ts";
import { settings } from "../../shared/settings.ts";
import { bounded } from "./bounded.ts";
import { openLedger } from "./ledger.ts";

/** The caps on sign-ups that the environment names. */
export const readCaps = (): Caps => {
  const { CAP_NETWORK: network, CAP_STACK: stack } = settings.caps.parse(process.env);
  return { network, stack };
};

/** One attempt a call, and no wait that would eat a batch's time; what was not sent stays owed and is tried again. */
const once = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2000, requestTimeout: 5000, throwOnRequestTimeout: true },
};

export const openWorld = (): AccessWorld => {
  const dynamo = new DynamoDBClient(bounded);
  const ledger = openLedger(dynamo);
  const access = openAccess(dynamo, settings.records.parse(process.env).TABLE_NAME);
  const { CONFIGURATION_SET, ALLOWED_RECIPIENTS } = settings.mail.parse(process.env);
  const mailer = openMailer(new SESv2Client(once), ledger.owner, CONFIGURATION_SET, ALLOWED_RECIPIENTS);
  return { ...ledger, access, mailer };
};

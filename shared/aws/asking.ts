// The DynamoDB port's first writes of a submission: only if there is none, or in one update with what stands.

import { type DynamoDBDocumentClient, PutCommand, TransactWriteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Moment } from "../kit/moment.ts";
import type { Records } from "../optin/ports.ts";
import type { Pending } from "../optin/record.ts";
import type { Item } from "./item.ts";
import { proofItem, readRecord, recordItem, recordKey } from "./items.ts";
import { inTheWay, throughConflicts } from "./races.ts";

/**
 * Every attribute of the record is set where there is none yet; the debt and its moment are set in any case. The conditions
 * are those of `Records.ask`; that what stands has an end at all is one of them, lest the new record's end became its own.
 */
const inPlace = (record: Pending, soon: Moment) => {
  const { pk: _, sk: __, revision: ___, owes, dueAt, dueKey, ...first } = recordItem(record);
  const debt = { owes, dueAt, dueKey };
  const all = Object.entries({ ...first, ...debt });
  const consents = Object.keys(record.consents);
  const sets = [
    ...Object.keys(first).map((name) => `#${name} = if_not_exists(#${name}, :${name})`),
    ...Object.keys(debt).map((name) => `#${name} = :${name}`),
  ];
  const stands = [
    "#link <> :link",
    "attribute_not_exists(#owes)",
    "attribute_not_exists(paused)",
    "#expiresAt > :_soon",
    ...consents.map((_, at) => `attribute_not_exists(#consents.#_${at}.withdrawnAt)`),
  ];
  return {
    Key: recordKey(record),
    UpdateExpression: `SET ${sets.join(", ")} ADD revision :_one`,
    ConditionExpression: `attribute_not_exists(pk) OR (${stands.join(" AND ")})`,
    ExpressionAttributeNames: Object.fromEntries([
      ...all.map(([name]) => [`#${name}`, name]),
      ...consents.map((name, at) => [`#_${at}`, name]),
    ]),
    ExpressionAttributeValues: {
      ...Object.fromEntries(all.map(([name, value]) => [`:${name}`, value])),
      ...{ ":_soon": soon, ":_one": 1 },
    },
  };
};

export const openAsking = (client: DynamoDBDocumentClient, TableName: string): Pick<Records, "add" | "ask"> => {
  const ReturnValuesOnConditionCheckFailure = "ALL_OLD" as const;

  /** What stood in the way of a write, if anything did. */
  const stoodAfter = async (write: () => Promise<unknown>) => {
    try {
      await throughConflicts(write);
      return undefined;
    } catch (error) {
      const stands = inTheWay(error);
      if (stands === undefined) throw error;
      return readRecord(unmarshall(stands) as Item);
    }
  };

  const add: Records["add"] = (record, now, proof) => {
    const Put = {
      ...{ TableName, Item: recordItem(record), ReturnValuesOnConditionCheckFailure },
      ConditionExpression: "attribute_not_exists(pk) OR expiresAt <= :now",
      ExpressionAttributeValues: { ":now": now },
    };
    if (proof === undefined) return stoodAfter(() => client.send(new PutCommand(Put)));
    const TransactItems = [{ Put }, { Put: { TableName, Item: proofItem(proof) } }];
    return stoodAfter(() => client.send(new TransactWriteCommand({ TransactItems })));
  };

  return {
    add,
    ask(record, soon) {
      const update = { TableName, ...inPlace(record, soon), ReturnValuesOnConditionCheckFailure };
      return stoodAfter(() => client.send(new UpdateCommand(update)));
    },
  };
};

// The fast path to the mail: the table's stream brings every record that owes one.

import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { runErrand } from "../shared/access/run-errand.ts";
import type { AccessWorld } from "../shared/access/world.ts";
import { errandKeyOf, isErrand } from "../shared/aws/access-items.ts";
import { keyOf } from "../shared/aws/items.ts";
import type { Caps } from "../shared/brake/brake.ts";
import { mailsAmong, openCounting } from "../shared/brake/counting.ts";
import { deliver } from "../shared/optin/deliver.ts";
import { note, noteFailure, noteMailed } from "./kit/log.ts";
import { openWorld, readCaps } from "./kit/post.ts";

const itemKey = ({ dynamodb }: DynamoDBRecord) => ({
  pk: dynamodb?.Keys?.pk?.S ?? "",
  sk: dynamodb?.Keys?.sk?.S ?? "",
});

/** Who pays what an item owes, by its kind: a record of consent, or an errand for a right (decision 105). */
const pay = async (world: AccessWorld, item: ReturnType<typeof itemKey>) =>
  isErrand(item)
    ? { form: "my-data", delivery: await runErrand(world, errandKeyOf(item)) }
    : { form: keyOf(item).form, delivery: await deliver(world, keyOf(item)) };

/**
 * Whether a mail is the schedule's to send by now. A stream that comes back with a backlog must not walk the same people
 * beside it: what both send at one moment goes out twice.
 */
const isDue = ({ dynamodb }: DynamoDBRecord, now: number): boolean => Number(dynamodb?.NewImage?.dueAt?.N) <= now;

/**
 * A form that was sent, new or again: what a confirmation or the link to one's data is owed for, or what came in by single
 * opt-in and staff is yet to hear of, that is not held or put off already.
 */
const isSignUp = ({ dynamodb }: DynamoDBRecord): boolean => {
  const { owes, state } = dynamodb?.NewImage ?? {};
  const mail = owes?.M?.mail?.S;
  const isNew = mail === "confirmation" || mail === "access" || (mail === "inquiry" && state?.S === "received");
  return isNew && owes?.M?.notBefore === undefined;
};

const networkIn = ({ dynamodb }: DynamoDBRecord) => dynamodb?.NewImage?.origin?.M?.network?.S;

/**
 * Delivers in order and stops at the first outage: the mapping tries from there again, and what it gives up on is still
 * owed and still due. https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const onRecordChange = (world: AccessWorld, caps: Caps) => {
  const count = openCounting(world.brakes, caps);

  const deliverAll = async (records: readonly DynamoDBRecord[], counts: Record<string, number>) => {
    const mailed: Record<string, number> = {};
    for (const record of records) {
      try {
        const due = isDue(record, world.now());
        const { form, delivery } = due ? { form: "", delivery: "left" } : await pay(world, itemKey(record));
        counts[delivery] = (counts[delivery] ?? 0) + 1;
        if (delivery === "sent") mailed[form] = (mailed[form] ?? 0) + 1;
      } catch (error) {
        noteMailed(mailed);
        noteFailure("not delivered", error, counts);
        return [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }];
      }
    }
    noteMailed(mailed);
    note("delivered", counts);
    return [];
  };

  return async ({ Records }: Pick<DynamoDBStreamEvent, "Records">): Promise<DynamoDBBatchResponse> => {
    const counts: Record<string, number> = {};
    const batchItemFailures = await deliverAll(Records, counts);
    const networks = Records.filter(isSignUp).map(networkIn);
    await count({ networks, sent: mailsAmong(counts) }, world.now());
    return { batchItemFailures };
  };
};

let opened: ReturnType<typeof onRecordChange> | undefined;
export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  opened ??= onRecordChange(openWorld(), readCaps());
  return opened(event);
};

// The open inquiries of every form that takes them, and one of them by its id.

import { keyOf } from "../../../shared/aws/items.ts";
import { inquiryId } from "../../../shared/optin/inquiry/open.ts";
import { type InForce, isInForce, isOver, type RecordKey, sinceOf } from "../../../shared/optin/record.ts";
import { cannot } from "../failure.ts";
import type { Operator } from "../operator/operator.ts";

const keysOf = async function* ({ forms, records }: Operator): AsyncIterable<RecordKey> {
  for (const [name, form] of Object.entries(forms))
    if (form.inquiry !== undefined) for (const shard of records.open(name)) yield* shard;
};

/** The record behind a key of the index, if it is open still and in use: the index may be a moment behind. */
const openRecord = async ({ records, now }: Operator, key: RecordKey): Promise<InForce | undefined> => {
  const record = await records.find(key);
  if (record === undefined || !isInForce(record) || isOver(record, now())) return undefined;
  return record.paused === undefined ? record : undefined;
};

/** All that nobody has handled, in the order in which it came in. */
export const openInquiries = async (operator: Operator): Promise<readonly InForce[]> => {
  const open: InForce[] = [];
  for await (const key of keysOf(operator)) {
    const record = await openRecord(operator, key);
    if (record !== undefined) open.push(record);
  }
  return open.sort((one, other) => sinceOf(one) - sinceOf(other));
};

/** What its person restricted is on no index, so it is looked for in the whole table. */
const isRestricted = async ({ forms, inventory }: Operator, id: string): Promise<boolean> => {
  for await (const { pk, sk, kind, paused } of inventory()) {
    if (kind !== "in-force" || paused === undefined) continue;
    const key = keyOf({ pk, sk });
    if (forms[key.form]?.inquiry !== undefined && inquiryId(key) === id) return true;
  }
  return false;
};

/** Why there is no such inquiry to show or to handle. */
export const notOpen = async (operator: Operator, id: string) =>
  (await isRestricted(operator, id))
    ? cannot(
        `inquiry ${id} is restricted by its person: it is kept, and can be handled once they lift that (GDPR 18); “assent person lift” does it when they ask`,
      )
    : cannot(`no inquiry ${id} is open: it was handled, or is over; “assent inquiry list” shows those that are open`);

/** The inquiry that staff calls by an id. */
export const findInquiry = async (operator: Operator, id: string): Promise<InForce> => {
  for await (const key of keysOf(operator)) {
    if (inquiryId(key) !== id) continue;
    const record = await openRecord(operator, key);
    if (record !== undefined) return record;
  }
  throw await notOpen(operator, id);
};

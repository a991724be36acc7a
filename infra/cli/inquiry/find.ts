// The open inquiries of every form that takes them, and one of them by its id.

import { inquiryId } from "../../../shared/optin/open-inquiries.ts";
import { type InForce, isInForce, isOver, type RecordKey, sinceOf } from "../../../shared/optin/record.ts";
import { cannot } from "../failure.ts";
import type { Operator } from "../operator/operator.ts";

const keysOf = async function* ({ forms, records }: Operator): AsyncIterable<RecordKey> {
  for (const [name, form] of Object.entries(forms))
    if (form.inquiry !== undefined) for (const shard of records.open(name)) yield* shard;
};

/** The record behind a key of the index, if it is open still: the index may be a moment behind. */
const openRecord = async ({ records, now }: Operator, key: RecordKey): Promise<InForce | undefined> => {
  const record = await records.find(key);
  return record !== undefined && isInForce(record) && !isOver(record, now()) ? record : undefined;
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

export const gone = (id: string) =>
  cannot(`no inquiry ${id} is open: it was handled, or is over; “assent inquiry list” shows those that are open`);

/** The inquiry that staff calls by an id. */
export const findInquiry = async (operator: Operator, id: string): Promise<InForce> => {
  for await (const key of keysOf(operator)) {
    if (inquiryId(key) !== id) continue;
    const record = await openRecord(operator, key);
    if (record !== undefined) return record;
  }
  throw gone(id);
};

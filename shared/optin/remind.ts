// What came in and waits for staff comes to owe a reminder when its time has come.

import type { Form } from "../forms/define.ts";
import { aside } from "./close.ts";
import { owing } from "./debt.ts";
import type { World } from "./ports.ts";
import { isInForce, type Stored } from "./record.ts";

type Ports = Pick<World, "now" | "nonce" | "records">;

/**
 * Takes the debt on, if nobody handled the record in the same moment. Its proof is put beside it with the first of them:
 * from here on the table's TTL may some day delete it, and what reached staff once is one of a few (decision 005).
 */
export const remind = async ({ now, nonce, records }: Ports, form: Form, record: Stored): Promise<boolean> => {
  const at = now();
  if (form.inquiry === undefined || !isInForce(record) || record.owes !== undefined) return false;
  if (record.remindAt === undefined || record.remindAt > at) return false;
  const after = { ...record, revision: record.revision + 1, ...owing("staff-reminder", nonce(), at) };
  return records.move(record, { after, ...aside(form, record) });
};

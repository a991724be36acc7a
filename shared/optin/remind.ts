// What is to be reminded of comes to owe its reminder when the time has come: staff of what waits, guests of their event.

import type { Form } from "../forms/define.ts";
import { without } from "../kit/without.ts";
import { aside } from "./close.ts";
import { owing } from "./debt.ts";
import type { World } from "./ports.ts";
import { type InForce, isInForce, type Stored } from "./record.ts";

type Ports = Pick<World, "now" | "nonce" | "records">;

/**
 * Takes the debt on, if nobody handled the record in the same moment. Its proof is put beside it with the first of them:
 * from here on the table's TTL may some day delete it, and what reached staff once is one of a few (decision 005).
 */
export const remind = async ({ now, nonce, records }: Ports, form: Form, record: Stored): Promise<boolean> => {
  const at = now();
  if (!isInForce(record) || record.owes !== undefined || record.paused !== undefined) return false;
  if (record.remindAt === undefined || record.remindAt > at) return false;
  const revision = record.revision + 1;
  // A guest is reminded once; when staff is next reminded is told by the mail.
  const after: InForce =
    form.inquiry === undefined
      ? ({ ...without(record, "remindAt"), revision, ...owing("reminder", nonce(), at) } as InForce)
      : { ...record, revision, ...owing("staff-reminder", nonce(), at) };
  return records.move(record, { after, ...aside(form, record) });
};

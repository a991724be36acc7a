// The mails to staff: an inquiry, or that one still waits; sent, and noted on the record.

import type { Form } from "../../forms/define.ts";
import { attempt } from "../attempt.ts";
import { released } from "../debt.ts";
import { staffTold } from "../in-force.ts";
import type { Known } from "../known.ts";
import type { World } from "../ports.ts";
import { isInForce, type Stored } from "../record.ts";
import { pauseAll } from "../restriction/pause.ts";
import { inquiryLetter, reminderLetter } from "./letter.ts";
import { openBefore } from "./open.ts";
import { isForStaff } from "./staff.ts";

/** Pays a debt to staff. What was handled while the mail was under way is not brought back by noting it. */
export const tellStaff = async (
  world: World,
  form: Form,
  record: Stored,
  known: Known,
): Promise<"forwarded" | "reminded" | "refused" | "nothing"> => {
  const { owes } = record;
  if (!isInForce(record) || owes === undefined || !isForStaff(owes)) return "nothing";
  const isFirst = owes.mail === "inquiry";
  // Sent while its person's use is restricted, it is told once and then kept as all else of theirs is.
  const isKept = known.restricted !== undefined;
  if (isKept && !isFirst) {
    await pauseAll(world, record.person);
    return "nothing";
  }
  const at = world.now();
  const letter = isFirst
    ? inquiryLetter(world, form, record, openBefore(record, known, at) + 1)
    : reminderLetter(world, form, record, at);
  const messageId = await attempt(world, record, letter);
  if (messageId === undefined) return "refused";
  const told = staffTold(form, record, { at, messageId, kind: owes.mail });
  await world.records.note(record, released(told), "owed");
  if (isKept) await pauseAll(world, record.person);
  return isFirst ? "forwarded" : "reminded";
};

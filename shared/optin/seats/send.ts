// A mail about a place at an event, sent and noted; the last of them ends the record.

import { ended } from "../../events/standing.ts";
import type { Form } from "../../forms/define.ts";
import { attempt } from "../attempt.ts";
import { released } from "../debt.ts";
import { endRecord } from "../end-record.ts";
import type { World } from "../ports.ts";
import type { Stored } from "../record.ts";
import { letGo } from "../unpaid.ts";
import { isSeatMail, seatLetter } from "./letter.ts";
import { seatingOf } from "./place.ts";

/** Once an event has begun nobody needs to hear that it will; once it is over, nothing more. */
const isLate = (mail: string, start: number, now: number): boolean => mail === "reminder" && start <= now;

export const sendSeatMail = async (
  world: World,
  form: Form,
  record: Stored,
): Promise<"welcomed" | "refused" | "dropped"> => {
  const mail = record.owes?.mail;
  const seating = await seatingOf(world, form, record);
  const now = world.now();
  if (record.state !== "confirmed" || mail === undefined || !isSeatMail(mail) || seating?.seat === undefined) {
    await letGo(world.records, record);
    return "dropped";
  }
  const { event, seat } = seating;
  // What was called off meanwhile is told by the mail about that, which is owed by the schedule's next run.
  const settled = ended(event, now) !== undefined && mail !== "cancelled";
  if (settled || isLate(mail, event.start, now)) {
    await letGo(world.records, record);
    return "dropped";
  }
  const messageId = await attempt(world, record, await seatLetter(world, record, mail, { event, seat }));
  if (messageId === undefined) return "refused";
  if (mail !== "cancelled" || !(await close(world, form, record, now)))
    await world.records.note(record, released(record), "owed");
  return "welcomed";
};

/** Whoever was told that an event is called off has nothing more to do with it, and we nothing with their data. */
const close = async (world: World, form: Form, record: Stored, now: number): Promise<boolean> => {
  const known = await world.records.everything(record.person);
  return endRecord(world, form, record, "over", known, { at: now });
};

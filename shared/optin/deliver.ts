// The use-case of sending an owed mail: load all about the person, decide, send, note.

import { attempt } from "./attempt.ts";
import { released } from "./debt.ts";
import { isForStaff } from "./inquiry/staff.ts";
import { tellStaff } from "./inquiry/tell.ts";
import { alreadyLetter, welcomeLetter } from "./letter.ts";
import type { World } from "./ports.ts";
import { react } from "./reactions.ts";
import { isInForce, type RecordKey, type Stored } from "./record.ts";
import { isSeatMail, seatAlreadyLetter } from "./seats/letter.ts";
import { sendSeatMail } from "./seats/send.ts";
import { sendConfirmation } from "./send-confirmation.ts";
import { supersede } from "./supersede.ts";
import { endMail } from "./suppression/feedback.ts";
import { braked, hold, letGo } from "./unpaid.ts";

/** What became of a debt, for logs and counters; "sent" is a confirmation mail, the second step of the funnel. */
export type Delivery =
  | "sent"
  | "welcomed"
  | "told"
  | "forwarded"
  | "reminded"
  | "held"
  | "dropped"
  | "refused"
  | "nothing";

/**
 * Pays what a record owes. SES has no idempotency token: a crash between sending and noting sends again, and nothing
 * else does, since what is noted is not owed any more. An outage throws and leaves the debt as it was.
 */
export const deliver = async (world: World, key: RecordKey): Promise<Delivery> => {
  const known = await world.records.everything(key.person);
  const record = known.records.find((candidate) => candidate.form === key.form && candidate.id === key.id);
  if (record === undefined) return "nothing";
  const now = world.now();
  const form = world.forms[record.form];
  if (form === undefined) throw new Error(`a record belongs to the form ${record.form}, which is not registered`);
  const reaction = react(form, record, known, now);
  switch (reaction.outcome) {
    case "nothing":
      return "nothing";
    case "hold":
      await hold(world.records, record, reaction.until);
      return "held";
    case "drop":
      await letGo(world.records, record);
      // A confirmation that died half-way left somebody on a list who may not be written to.
      if (reaction.why === "suppressed" && isInForce(record)) await endMail(world, record.person);
      return "dropped";
    case "tell":
      return tell(world, record, reaction.confirmed);
    case "send":
      if (reaction.debt.mail === "confirmation") {
        const { held } = await world.brakes.read();
        if (held === undefined) return sendConfirmation(world, record);
        await hold(world.records, record, now + braked);
        return "held";
      }
      if (isForStaff(reaction.debt)) return tellStaff(world, form, record, known);
      // A confirmation that died half-way left an older one standing: this is its second chance.
      if (known.records.some((other) => other !== record && other.form === record.form)) await supersede(world, record);
      return record.owes !== undefined && isSeatMail(record.owes.mail)
        ? sendSeatMail(world, form, record)
        : welcome(world, record);
  }
};

const welcome = async (world: World, record: Stored): Promise<Delivery> => {
  if (record.state !== "confirmed") return "nothing";
  const messageId = await attempt(world, record, welcomeLetter(world, await world.secrets.links(), record));
  if (messageId === undefined) return "refused";
  await world.records.note(record, released(record), "owed");
  return "welcomed";
};

const tell = async (world: World, record: Stored, confirmed: Stored): Promise<Delivery> => {
  if (confirmed.state !== "confirmed") return "nothing";
  const letter =
    (await seatAlreadyLetter(world, confirmed)) ?? alreadyLetter(world, await world.secrets.links(), confirmed);
  const messageId = await attempt(world, record, letter);
  if (messageId === undefined) return "refused";
  const told = { ...confirmed, told: world.now() };
  if (record.id === confirmed.id) await world.records.note(record, released(told), "owed");
  else {
    await world.records.note(confirmed, told, "link");
    await letGo(world.records, record);
  }
  return "told";
};

// The use-case of sending an owed mail: load all about the person, decide, send, note.

import { endOf } from "../forms/period.ts";
import { confirmationSent, released } from "./debt.ts";
import { alreadyLetter, confirmationLetter, welcomeLetter } from "./letter.ts";
import type { Letter, World } from "./ports.ts";
import { react } from "./reactions.ts";
import type { Pending, RecordKey, Stored } from "./record.ts";
import { mailedNote } from "./seal.ts";
import { supersede } from "./supersede.ts";
import { braked, hold, letGo, putOff } from "./unpaid.ts";

/** What became of a debt; for logs and counters. */
export type Delivery = "sent" | "told" | "held" | "dropped" | "refused" | "nothing";

/**
 * Pays what a record owes. SES has no idempotency token: a crash between sending and noting sends again, and nothing
 * else does, since what is noted is not owed any more. An outage throws and leaves the debt as it was.
 */
export const deliver = async (world: World, key: RecordKey): Promise<Delivery> => {
  const known = await world.records.everything(key.person);
  const record = known.records.find((candidate) => candidate.form === key.form && candidate.id === key.id);
  if (record === undefined) return "nothing";
  const now = world.now();
  const reaction = react(record, known, now);
  switch (reaction.outcome) {
    case "nothing":
      return "nothing";
    case "hold":
      await hold(world.records, record, reaction.until);
      return "held";
    case "drop":
      await letGo(world.records, record);
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
      // A confirmation that died half-way left an older one standing: this is its second chance.
      if (known.records.some((other) => other !== record && other.form === record.form)) await supersede(world, record);
      return welcome(world, record);
  }
};

const send = async (world: World, record: Stored, letter: Letter): Promise<string | undefined> => {
  const answer = await world.mailer.send(letter);
  if (answer.outcome === "accepted") return answer.messageId;
  await putOff(world.records, record, world.now());
  return undefined;
};

/** The pending period begins with the mail, however late that is: its link works as long as the mail says. */
const sendConfirmation = async (world: World, owing: Stored): Promise<Delivery> => {
  const form = world.forms[owing.form];
  if (!isPending(owing) || form === undefined) return "nothing";
  const record = { ...owing, expiresAt: endOf(form.keeps.pending, world.now()) };
  const messageId = await send(world, owing, confirmationLetter(world, await world.secrets.links(), record));
  if (messageId === undefined) return "refused";
  const mailed = mailedNote(await world.secrets.person(), record, world.now(), messageId);
  const noted = (fresh: Stored) => confirmationSent(fresh, mailed);
  if (await world.records.note(owing, released(noted(record)), "owed")) return "sent";
  // The link was pressed before this note: the debt is another one now, but the proof still needs to name the mail.
  const fresh = await world.records.find(record);
  if (fresh !== undefined && fresh.link === record.link) await world.records.note(fresh, noted(fresh), "link");
  return "sent";
};

const isPending = (record: Stored): record is Pending => record.state === "pending";

const welcome = async (world: World, record: Stored): Promise<Delivery> => {
  if (record.state !== "confirmed") return "nothing";
  const messageId = await send(world, record, welcomeLetter(world, await world.secrets.links(), record));
  if (messageId === undefined) return "refused";
  await world.records.note(record, released(record), "owed");
  return "sent";
};

const tell = async (world: World, record: Stored, confirmed: Stored): Promise<Delivery> => {
  if (confirmed.state !== "confirmed") return "nothing";
  const messageId = await send(world, record, alreadyLetter(world, await world.secrets.links(), confirmed));
  if (messageId === undefined) return "refused";
  const told = { ...confirmed, told: world.now() };
  if (record.id === confirmed.id) await world.records.note(record, released(told), "owed");
  else {
    await world.records.note(confirmed, told, "link");
    await letGo(world.records, record);
  }
  return "told";
};

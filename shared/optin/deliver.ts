// The use-case of sending an owed mail: load all about the person, decide, send, note.

import type { Moment } from "../kit/moment.ts";
import { skeletonHash } from "../mail/skeleton.ts";
import { confirmationSent, held, postponed, released } from "./debt.ts";
import { alreadyLetter, confirmationLetter, confirmationTemplate, welcomeLetter } from "./letter.ts";
import type { Letter, World } from "./ports.ts";
import { react } from "./reactions.ts";
import type { Pending, RecordKey, Stored } from "./record.ts";
import { mailedNote } from "./seal.ts";
import { supersede } from "./supersede.ts";

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
      return hold(world, record, reaction.until);
    case "drop":
      await letGo(world, record);
      return "dropped";
    case "tell":
      return tell(world, record, reaction.confirmed);
    case "send":
      if (reaction.debt.mail === "confirmation") return sendConfirmation(world, record);
      // A confirmation that died half-way left an older one standing: this is its second chance.
      if (known.records.some((other) => other !== record && other.form === record.form)) await supersede(world, record);
      return welcome(world, record);
  }
};

/** Holds a mail back. What is held already is left alone: every write comes back through the stream. */
const hold = async (world: World, record: Stored, until: Moment): Promise<Delivery> => {
  const { owes } = record;
  if (owes !== undefined && owes.notBefore !== until)
    await world.records.note(record, held(record, owes, until), "owed");
  return "held";
};

const send = async (world: World, record: Stored, letter: Letter): Promise<string | undefined> => {
  const answer = await world.mailer.send(letter);
  if (answer.outcome === "accepted") return answer.messageId;
  if (record.owes !== undefined) {
    await world.records.note(record, postponed(record, record.owes, world.now()), "owed");
  }
  return undefined;
};

/**
 * The pending period begins with the mail, however late that is: its link works as long as the mail says. What is sent is
 * the kept template, filled from one moment and the record, so that a proof can show the mail again (decision 060).
 */
const sendConfirmation = async (world: World, owing: Stored): Promise<Delivery> => {
  if (!isPending(owing) || world.forms[owing.form] === undefined) return "nothing";
  const skeleton = confirmationTemplate(world, owing);
  const template = skeletonHash(skeleton);
  // Before the mail, so that no note ever names what is not there.
  await world.records.keepTemplate(template, skeleton);
  const links = await world.secrets.links();
  const at = world.now();
  const record = { ...owing, expiresAt: at + skeleton.pending };
  const messageId = await send(world, owing, confirmationLetter(world, links, record, skeleton));
  if (messageId === undefined) return "refused";
  const mailed = mailedNote(await world.secrets.person(), record, { at, messageId, template });
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
    await letGo(world, record);
  }
  return "told";
};

/**
 * Ends a debt without a mail. A submission whose link no mail has carried is of no use to anybody and is not kept, so
 * that ten thousand posts naming one person leave three records and not ten thousand.
 */
const letGo = async (world: World, record: Stored): Promise<void> => {
  if (record.state === "pending" && record.mailed === undefined) await world.records.move(record, {});
  else await world.records.note(record, released(record), "owed");
};

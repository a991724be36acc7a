// The use-case of sending an owed mail: load all about the person, decide, send, note.

import { confirmationSent, held, postponed, released } from "./debt.ts";
import { alreadyLetter, confirmationLetter, welcomeLetter } from "./letter.ts";
import type { Letter, World } from "./ports.ts";
import { react } from "./reactions.ts";
import type { Pending, RecordKey, Stored } from "./record.ts";
import { mailedNote } from "./seal.ts";

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
      if (record.dueAt !== reaction.until) await world.records.note(record, held(record, reaction.until), "owed");
      return "held";
    case "drop":
      await letGo(world, record, reaction.why);
      return "dropped";
    case "tell":
      return tell(world, record, reaction.confirmed);
    case "send":
      return reaction.debt.mail === "welcome" ? welcome(world, record) : sendConfirmation(world, record);
  }
};

const send = async (world: World, record: Stored, letter: Letter): Promise<string | undefined> => {
  const answer = await world.mailer.send(letter);
  if (answer.outcome === "accepted") return answer.messageId;
  await world.records.note(record, postponed(record, world.now()), "owed");
  return undefined;
};

const sendConfirmation = async (world: World, record: Stored): Promise<Delivery> => {
  if (!isPending(record)) return "nothing";
  const messageId = await send(world, record, confirmationLetter(world, await world.secrets.links(), record));
  if (messageId === undefined) return "refused";
  const noted = (fresh: Stored) => confirmationSent(fresh, mailed);
  const mailed = mailedNote(await world.secrets.person(), record, world.now(), messageId);
  if (await world.records.note(record, released(noted(record)), "owed")) return "sent";
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
    await world.records.move(record, {});
  }
  return "told";
};

/**
 * What nobody needs is not kept: a submission for what is confirmed already, and one whose link no mail has carried or
 * will carry, so that ten thousand posts naming one person leave three records and not ten thousand.
 */
const letGo = async (world: World, record: Stored, why: "capped" | "superfluous"): Promise<void> => {
  const needless = record.state === "pending" && (why === "superfluous" || record.mailed === undefined);
  if (needless) await world.records.move(record, {});
  else await world.records.note(record, released(record), "owed");
};

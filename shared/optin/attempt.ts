// One attempt at a mail (decision 006): accepted, put off, or an outage that throws.

import type { Letter, World } from "./ports.ts";
import type { Stored } from "./record.ts";
import { putOff } from "./unpaid.ts";

/** Sends what a record owes and gives the provider's id for it; a refused mail is put off and has none. */
export const attempt = async (world: World, record: Stored, letter: Letter): Promise<string | undefined> => {
  const answer = await world.mailer.send(letter);
  if (answer.outcome === "accepted") return answer.messageId;
  await putOff(world.records, record, world.now());
  return undefined;
};

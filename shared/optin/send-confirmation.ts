// The mail with the confirmation link, sent and noted, its template kept before.

import { ended } from "../events/standing.ts";
import { skeletonHash } from "../mail/skeleton.ts";
import { attempt } from "./attempt.ts";
import { confirmationSent, released } from "./debt.ts";
import { confirmationLetter, confirmationTemplate } from "./letter.ts";
import type { World } from "./ports.ts";
import { mailedNote } from "./proof/seal.ts";
import type { Pending, Stored } from "./record.ts";
import { eventOf, isOfEvents } from "./seats/place.ts";
import { letGo } from "./unpaid.ts";

const isPending = (record: Stored): record is Pending => record.state === "pending";

/**
 * The pending period begins with the mail, however late that is: its link works as long as the mail says. What is sent is
 * the kept template, filled from one moment and the record, so that a proof can show the mail again (decision 065).
 */
export const sendConfirmation = async (
  world: World,
  owing: Stored,
): Promise<"sent" | "refused" | "dropped" | "nothing"> => {
  if (!isPending(owing)) return "nothing";
  const form = world.forms[owing.form];
  if (form === undefined) return "nothing";
  const event = await eventOf(world, form, owing);
  if (isOfEvents(form) && (event === undefined || ended(event, world.now()) !== undefined)) {
    await letGo(world.records, owing);
    return "dropped";
  }
  const skeleton = confirmationTemplate(world, owing, event);
  const template = skeletonHash(skeleton);
  // Before the mail, so that no note ever names what is not there.
  await world.records.keepTemplate(template, skeleton);
  const links = await world.secrets.links();
  const at = world.now();
  const record = { ...owing, expiresAt: at + skeleton.pending };
  const messageId = await attempt(world, owing, confirmationLetter(world, links, record, skeleton));
  if (messageId === undefined) return "refused";
  const mailed = mailedNote(await world.secrets.person(), record, { at, messageId, template });
  const noted = (fresh: Stored) => confirmationSent(fresh, mailed);
  if (await world.records.note(owing, released(noted(record)), "owed")) return "sent";
  // The link was pressed before this note: the debt is another one now, but the proof still needs to name the mail. Or an
  // attempt whose answer was lost noted it already, and it must not count twice.
  const fresh = await world.records.find(record);
  const isNoted = fresh?.mailed?.messageId === messageId;
  if (fresh !== undefined && fresh.link === record.link && !isNoted)
    await world.records.note(fresh, noted(fresh), "link");
  return "sent";
};

// The use-case of a second thought: what was left by a mailed link is back as it was, for half an hour after it.

import type { Known } from "../known.ts";
import type { World } from "../ports.ts";
import { isAgreed, isInForce, isOver, type Stored } from "../record.ts";
import { pauseAll } from "../restriction/pause.ts";
import { supersede } from "../supersede.ts";
import { endMail } from "../suppression/feedback.ts";
import { consentMeant, type Left } from "../withdraw.ts";
import { findUndo } from "./find.ts";

type Ports = Pick<World, "forms" | "journal" | "now" | "nonce" | "records" | "secrets">;

/** `stands`: nothing is left to undo, because the consent is in force. */
export type Undone = "undone" | "stands" | "gone";

/** How often it is tried again when it collides with another change before it fails loudly. */
const tries = 8;

const stands = ({ forms, now }: Ports, { records }: Known, of: Left): boolean => {
  const form = forms[of.form];
  const consent = (form && consentMeant(form, of.consent)) ?? "";
  return records.some(
    (record) => record.form === of.form && isInForce(record) && !isOver(record, now()) && isAgreed(record, consent),
  );
};

/**
 * Undoes a leaving. Noted in the journal when it is done, not before: whoever dies in between leaves somebody off a list, never
 * on one that they left.
 */
export const undo = async (world: Ports, of: Left): Promise<Undone> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const { known, undo: found, back } = await findUndo(world, of);
    if (found === undefined || back === undefined) return stands(world, known, of) ? "stands" : "gone";
    if (!(await world.records.undo(found, back))) continue;
    const { person, form, consent, at: left } = found;
    const matter = of.matter === undefined ? {} : { matter: of.matter };
    await world.journal.note({ what: "undone", person, form, consent, ...matter, left, at: world.now() });
    await settle(world, back.after);
    return "undone";
  }
  throw new Error("the records kept changing while a leaving was undone");
};

/** Read after its own write: who signed up, complained or restricted in the same moment has the last word. */
const settle = async (world: Ports, record: Stored): Promise<void> => {
  const { standing, restricted } =
    record.state === "confirmed" ? await supersede(world, record) : await world.records.everything(record.person);
  if (standing?.suppressed !== undefined) await endMail(world, record.person);
  if (restricted !== undefined) await pauseAll(world, record.person);
};

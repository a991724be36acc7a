// The use-case of the confirmation button: a recorded consent with its proof, and older ones to the same list closed.

import type { Ended } from "../events/standing.ts";
import { aside } from "./close.ts";
import type { Claim } from "./link.ts";
import type { World } from "./ports.ts";
import { sealed } from "./proof/seal.ts";
import type { Stored } from "./record.ts";
import { endedFor, placeNow, seatingOf, taking } from "./seats/place.ts";
import type { Place } from "./seats/place-ends.ts";
import { type Confirmation, confirm as decide, isOffered } from "./state.ts";
import { supersede } from "./supersede.ts";
import { endMail } from "./suppression/feedback.ts";
import { readdressed } from "./whereabouts.ts";

type Ports = Pick<World, "forms" | "now" | "nonce" | "records" | "secrets">;

/** What the page behind a link shows before anything is pressed; changes nothing (scanners open every link). */
export const look = async (world: Pick<World, "records" | "now">, claim: Claim): Promise<Stored | undefined> => {
  const record = await world.records.find(claim);
  const elsewhere = record === undefined ? await readdressed(world, claim) : undefined;
  if (elsewhere !== undefined) return look(world, elsewhere);
  return record !== undefined && isOffered(record, claim.link, world.now()) ? record : undefined;
};

/** What a press of the button came to; of an event, with the place there or why there is none any more. */
export type Pressed =
  | (Exclude<Confirmation, { outcome: "gone" }> & { readonly place?: Place | undefined })
  | { readonly outcome: "gone"; readonly why?: Ended | undefined };

/** Confirms the submission that the link was mailed for. Pressing twice changes nothing. */
export const confirm = async (world: Ports, claim: Claim): Promise<Pressed> => {
  const form = world.forms[claim.form];
  const before = await world.records.find(claim);
  if (form === undefined) return { outcome: "gone" };
  if (before === undefined) {
    const elsewhere = await readdressed(world, claim);
    return elsewhere === undefined ? { outcome: "gone" } : confirm(world, elsewhere);
  }
  const seating = await seatingOf(world, form, before);
  const now = world.now();
  const why = endedFor(form, seating, now);
  const place = seating && placeNow(seating);
  const decided = decide(form, before, claim.link, world.nonce(), now, place);
  if (decided.outcome === "gone" || why !== undefined) return { outcome: "gone", why };
  if (decided.outcome === "already") return { ...decided, place };
  const record = sealed(await world.secrets.person(), decided.record);
  const seat = seating && place && (await taking(world, seating, place, record));
  // Who lost the race to another press of the same button finds it confirmed; who lost the last seat, waits.
  if (!(await world.records.move(before, { after: record, ...aside(form, record), seat })))
    return confirm(world, claim);
  const { standing } = await supersede(world, record);
  // Suppressed meanwhile, but with the mail in hand already: nobody who may not be written to comes on a list.
  if (standing?.suppressed !== undefined) await endMail(world, record.person);
  return { outcome: "confirmed", record, place };
};

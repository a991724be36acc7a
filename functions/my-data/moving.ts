// A changed address: confirmed at the new one first, then the old one is told.

import { owe } from "../../shared/access/owe.ts";
import { revoke } from "../../shared/access/revoke.ts";
import type { Language } from "../../shared/locales/languages.ts";
import { heldWords } from "../../shared/locales/my-data/held/index.ts";
import { moveAddress } from "../../shared/rights/move-address.ts";
import { donePage } from "../../shared/web/my-data/action-page.ts";
import { json, page, type Reply } from "../../shared/web/reply.ts";
import { wantsJson } from "../../shared/web/request.ts";
import { note } from "../kit/log.ts";
import type { OwnData } from "../kit/own-data.ts";
import { addressOf } from "./address-of.ts";
import { frame, type OwnCall, secret } from "./call.ts";

/** Asks the new address. Nothing is changed before somebody there presses the button. */
export const askNewAddress = (world: OwnData, person: string, email: string, language: Language) =>
  owe(world, { person, email, language, mail: "move" });

/** Takes back what a new address was asked: the present one stays. */
export const keepAddress = async (call: OwnCall): Promise<Reply> => {
  const { world, request, session, language } = call;
  await revoke(world, session.person, ["move"]);
  note("right used", { action: "correct" });
  if (wantsJson(request)) return json(200, { status: "corrected", address: "kept" }, { secret: true });
  const { title, lead } = heldWords(language).address.kept;
  return page(200, donePage(frame(call), { title, after: [lead], at: world.now(), back: true }), secret(call));
};

/** The new address is confirmed: all of the person's goes on under it. `false` where nothing was left to move. */
export const moved = async (world: OwnData, person: string, email: string): Promise<boolean> => {
  const before = addressOf(await world.records.everything(person));
  if (before === undefined) return false;
  const { outcome } = await moveAddress(world, person, email);
  if (outcome !== "moved") return false;
  await owe(world, { person, email: before.email, language: before.language, mail: "moved" });
  return true;
};

// A changed address: confirmed at the new one first, then the old one is told.

import { owe } from "../../shared/access/owe.ts";
import type { Language } from "../../shared/locales/languages.ts";
import { moveAddress } from "../../shared/rights/move-address.ts";
import type { OwnData } from "../kit/own-data.ts";
import { addressOf } from "./address-of.ts";

/** Asks the new address. Nothing is changed before somebody there presses the button. */
export const askNewAddress = (world: OwnData, person: string, email: string, language: Language) =>
  owe(world, { person, email, language, mail: "move" });

/** The new address is confirmed: all of the person's goes on under it. `false` where nothing was left to move. */
export const moved = async (world: OwnData, person: string, email: string): Promise<boolean> => {
  const before = addressOf(await world.records.everything(person));
  if (before === undefined) return false;
  const { outcome } = await moveAddress(world, person, email);
  if (outcome !== "moved") return false;
  await owe(world, { person, email: before.email, language: before.language, mail: "moved" });
  return true;
};

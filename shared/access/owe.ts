// The use-case of owing somebody a mail for a right of theirs; the stream sends it within moments, else the schedule.

import { type Moment, minutes } from "../kit/moment.ts";
import type { Language } from "../locales/languages.ts";
import { unsentLives } from "./decide.ts";
import type { ErrandMail, Owing, Withdrawn } from "./errand.ts";
import type { Access } from "./ports.ts";
import { revoke } from "./revoke.ts";

export interface Asked {
  readonly person: string;
  readonly email: string;
  readonly language: Language;
  readonly mail: ErrandMail;
  readonly network?: string | undefined;
  readonly withdrawn?: readonly Withdrawn[] | undefined;
}

export interface OwePorts {
  readonly access: Access;
  readonly now: () => Moment;
  readonly nonce: () => string;
}

/**
 * Stores the errand. Whether anything is held about the person is not asked here, so that no answer can tell. Of new addresses
 * the newest counts: whoever was asked before, by a slip of the thumb perhaps, can confirm nothing any more.
 */
export const owe = async ({ access, now, nonce }: OwePorts, asked: Asked): Promise<Owing> => {
  const { person, email, language, mail, network, withdrawn } = asked;
  if (mail === "move") await revoke({ access, now }, person, ["move"], email);
  const at = now();
  const errand: Owing = {
    ...{ schema: 1, person, nonce: nonce(), language, email, owes: { mail, since: at } },
    ...(network !== undefined && { origin: { network } }),
    ...(withdrawn !== undefined && { withdrawn }),
    ...{ dueAt: at + minutes(1), expiresAt: at + unsentLives },
  };
  await access.put(errand);
  return errand;
};

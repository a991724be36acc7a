// Taking back what waits in mailboxes: mails that are owed and links that can be used, so that none of them leads anywhere.

import type { Moment } from "../kit/moment.ts";
import { isOwing } from "./errand.ts";
import type { Access } from "./ports.ts";

/** What a link leads to: a session at one's own data, or a new address. */
export type Way = "access" | "move";

interface Ports {
  readonly access: Access;
  readonly now: () => Moment;
}

/**
 * Links to the address `but` stay as they are. A mail that is just being sent goes out, but its link leads nowhere: the note that
 * makes it good finds no errand.
 */
export const revoke = async (
  { access, now }: Ports,
  person: string,
  ways: readonly Way[],
  but?: string,
): Promise<void> => {
  const { errands } = await access.situation(person, now());
  const isMeant = (one: string) => ways.some((way) => way === one);
  await Promise.all(
    errands.map(async (errand) => {
      if (but !== undefined && errand.email === but) return false;
      if (isOwing(errand)) return isMeant(errand.owes.mail) && access.drop(errand);
      return isMeant(errand.opens === "session" ? "access" : "move") && access.spend(errand, now());
    }),
  );
};

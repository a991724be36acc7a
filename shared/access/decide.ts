// What becomes of a mail that a right asks for: its own caps and nothing else, no block and no restriction (decision 105).

import { hours, type Moment, minutes } from "../kit/moment.ts";
import { type ErrandMail, isOwing, type Owing } from "./errand.ts";
import type { Situation } from "./ports.ts";

const day = hours(24);

/** How long a mailed link is good for. */
export const linkLives = minutes(30);

/** After so long an unsent mail is no answer to anything any more. */
export const unsentLives = day;

/** The links are asked for by whoever knows an address; the receipts follow what only its owner can do. */
const caps = (mail: ErrandMail): { readonly perDay: number; readonly gap: number } =>
  mail === "access" || mail === "move" ? { perDay: 3, gap: minutes(2) } : { perDay: 10, gap: 0 };

export type Decision =
  | { readonly outcome: "send" }
  | { readonly outcome: "hold"; readonly until: Moment }
  | { readonly outcome: "drop" }
  | { readonly outcome: "nothing" };

const recently = ({ mailings }: Situation, mail: ErrandMail, now: Moment): readonly Moment[] =>
  (mailings.find((one) => one.mail === mail)?.sent ?? []).filter((at) => at > now - day);

/** The moments of the last 24 hours with this one added, for as long as they count. */
export const mailed = (errand: Owing, situation: Situation, now: Moment) => {
  const { mail } = errand.owes;
  return { mail, sent: [...recently(situation, mail, now), now], expiresAt: now + day };
};

/** Whether another mail that waits its turn says the same: one is enough. */
const isSaid = (errand: Owing, { errands }: Situation, now: Moment): boolean =>
  errands
    .filter(isOwing)
    .some(
      ({ owes, email, nonce, expiresAt }) =>
        owes.mail === errand.owes.mail &&
        email === errand.email &&
        nonce !== errand.nonce &&
        expiresAt > now &&
        (owes.notBefore !== undefined || owes.since < errand.owes.since),
    );

/** Contract: a cap of its own. What the two minutes hold back is sent afterwards, not dropped. */
export const decide = (errand: Owing, situation: Situation, now: Moment): Decision => {
  const { mail, notBefore } = errand.owes;
  if (errand.expiresAt <= now) return { outcome: "nothing" };
  // Erased in the moment in which it was asked: nobody there could confirm anything, and the new address is not kept.
  if (mail === "move" && !situation.stands) return { outcome: "drop" };
  if (notBefore !== undefined && notBefore > now) return { outcome: "hold", until: notBefore };
  const sent = recently(situation, mail, now);
  const { perDay, gap } = caps(mail);
  const isLink = mail === "access" || mail === "move";
  if (sent.length >= perDay || (isLink && notBefore === undefined && isSaid(errand, situation, now)))
    return { outcome: "drop" };
  const free = Math.max(...sent, 0) + gap;
  return free > now ? { outcome: "hold", until: free } : { outcome: "send" };
};

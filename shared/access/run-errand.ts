// The use-case of sending an owed mail of this class: read the person's partition once, decide, send, note.

import { minutes } from "../kit/moment.ts";
import { decide, linkLives, mailed } from "./decide.ts";
import { type ErrandKey, isOwing, type Owing, type Waiting } from "./errand.ts";
import { errandLetter } from "./letter.ts";
import type { Situation } from "./ports.ts";
import type { AccessWorld } from "./world.ts";

/** What became of it, for logs and counters; `stranger` was told that nothing is held. */
export type Errands = "linked" | "stranger" | "receipted" | "postponed" | "superfluous" | "refused" | "nothing";

/** How soon a mail is tried again that the provider refused, or that the brake holds. */
const later = minutes(5);

const waitingAfter = ({ owes, person, nonce, language, email }: Owing, known: boolean, now: number) => {
  const base = { schema: 1, person, nonce, language, expiresAt: now + linkLives } as const;
  if (owes.mail === "access" && known) return { ...base, opens: "session" } satisfies Waiting;
  return owes.mail === "move" ? ({ ...base, opens: "address", email } satisfies Waiting) : undefined;
};

/** The brake (decision 080) stops what goes to strangers, never the mail to somebody about whom data is held. */
const isBraked = async (world: AccessWorld, { owes }: Owing, { known }: Situation): Promise<boolean> => {
  if (known && owes.mail !== "move") return false;
  return (owes.mail === "access" || owes.mail === "move") && (await world.brakes.read()).held !== undefined;
};

/** Pays one errand. An outage throws and leaves it as it was. */
export const runErrand = async (world: AccessWorld, key: ErrandKey): Promise<Errands> => {
  const now = world.now();
  const situation = await world.access.situation(key.person, now);
  const errand = situation.errands.find(({ nonce }) => nonce === key.nonce);
  if (errand === undefined || !isOwing(errand)) return "nothing";
  const hold = async (until: number) => {
    if (errand.owes.notBefore !== until) await world.access.hold(errand, until);
    return "postponed" as const;
  };
  const decision = decide(errand, situation, now);
  switch (decision.outcome) {
    case "nothing":
      return "nothing";
    case "hold":
      return hold(decision.until);
    case "drop":
      await world.access.drop(errand);
      return "superfluous";
    case "send": {
      if (await isBraked(world, errand, situation)) return hold(now + later);
      const waiting = waitingAfter(errand, situation.known, now);
      const answer = await world.mailer.send(await errandLetter(world, errand, waiting));
      if (answer.outcome === "refused") {
        await world.access.hold(errand, now + later);
        return "refused";
      }
      await world.access.note(errand, waiting, mailed(errand, situation, now));
      if (waiting !== undefined) return "linked";
      return errand.owes.mail === "access" ? "stranger" : "receipted";
    }
  }
};

// How a person's mailbox stands, as an operator is shown it.

import { iso, type Moment } from "../../shared/kit/moment.ts";
import { isOver } from "../../shared/optin/record.ts";
import type { Cause, Standing } from "../../shared/optin/suppression/standing.ts";
import { facts } from "./text.ts";

export const causes: Readonly<Record<Cause, string>> = {
  bounced: "mail to it came back for good (hard bounce)",
  complained: "the receiver reported a mail as spam (complaint)",
  objected: "the person objected to being written to",
};

const at = (moment: Moment | undefined): string | null => (moment === undefined ? null : iso(moment));

/** `null` if nothing is known that stands in the way of a mail, or did. */
export const standingOf = (standing: Standing | undefined, now: Moment) => {
  if (standing === undefined || isOver(standing, now)) return null;
  const { suppressed, softBounces, lifted, expiresAt } = standing;
  return {
    suppressed: suppressed ? { why: suppressed.why, since: iso(suppressed.at) } : null,
    softBounces: softBounces?.size ?? 0,
    lifted: lifted
      ? {
          ...{ why: lifted.why, since: iso(lifted.since), at: iso(lifted.at) },
          reason: lifted.reason,
          received: at(lifted.received),
        }
      : null,
    deletedAt: at(expiresAt),
  };
};

export const toldStanding = (standing: NonNullable<ReturnType<typeof standingOf>>): string => {
  const { suppressed, softBounces, lifted, deletedAt } = standing;
  return facts(suppressed ? "mailbox: suppressed, no list mail is sent" : "mailbox: may be written to", [
    ["Why", suppressed ? causes[suppressed.why] : undefined],
    ["Since", suppressed?.since],
    ["Soft bounces", softBounces > 0 ? String(softBounces) : undefined],
    ["Lifted", lifted ? `${lifted.at}, ${lifted.why} before; ${lifted.reason}` : undefined],
    ["Asked for", lifted?.received ?? undefined],
    ["Deleted", deletedAt ?? "never by itself: it keeps from writing again"],
  ]);
};

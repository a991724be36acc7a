// One consent as an operator reads it in a terminal.

import { iso } from "../../../shared/kit/moment.ts";
import type { Exhibit } from "../../../shared/optin/evidence.ts";
import { facts } from "../text.ts";

const states = {
  yes: "verified: it is what was sealed",
  no: "NOT VERIFIED: it is not what was sealed",
  pending: "not confirmed yet, so nothing is sealed",
} as const;

const stateOf = (verified: boolean | undefined): string =>
  verified === undefined ? states.pending : verified ? states.yes : states.no;

const parted = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(", ");

export const told = ({ evidence, consent, agreed, wording, verified }: Exhibit): string => {
  const { form, origin, askedAt, mailed, confirmedAt, ending, notice } = evidence;
  const { version, language, text, attested, given, withdrawnAt } = agreed;
  const page = origin.site && `${origin.site}${origin.page ?? ""}`;
  return facts(`${form}, ${consent}: ${stateOf(verified)}`, [
    ["Declaration", wording ?? `no form declares the text ${text} any more`],
    [
      "Wording",
      parted(`version ${version}`, language, text, attested ? "attested by the page" : "not attested by the page"),
    ],
    ["Given by", given === "tick" ? "ticking its box" : "sending the form"],
    ["Asked", parted(iso(askedAt), page && `on ${page}`, origin.network && `from the network ${origin.network}`)],
    ["Notice", `version ${notice}`],
    ["Mailed", mailed && `${iso(mailed.at)}, message ${mailed.messageId}`],
    ["Confirmed", confirmedAt === undefined ? undefined : iso(confirmedAt)],
    ["Withdrawn", withdrawnAt === undefined ? undefined : iso(withdrawnAt)],
    ["Ended", ending && ending.why !== "withdrawn" ? `${iso(ending.at)}, ${endings[ending.why]}` : undefined],
  ]);
};

const endings = { superseded: "by a newer submission of the same form", over: "by itself, its time was over" } as const;

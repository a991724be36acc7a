// One consent as an operator reads it in a terminal.

import { pageOf } from "../../../shared/forms/page-of.ts";
import { iso } from "../../../shared/kit/moment.ts";
import type { Exhibit } from "../../../shared/optin/proof/evidence.ts";
import { paths } from "../../../shared/routes.ts";
import { facts } from "../text.ts";
import { placeOf } from "./brought.ts";

const states = {
  yes: "verified: it is what was sealed",
  no: "NOT VERIFIED: it is not what was sealed",
  pending: "not confirmed yet, so nothing is sealed",
} as const;

const stateOf = (verified: boolean | undefined): string =>
  verified === undefined ? states.pending : verified ? states.yes : states.no;

const parted = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(", ");

/** A withdrawal has a line of its own. */
const endOf = ({ ended }: Exhibit): string | undefined => {
  if (ended === undefined || ended.why === "withdrawn") return undefined;
  return `${ended.at === undefined ? "at a time that is not kept" : iso(ended.at)}, ${endings[ended.why]}`;
};

export const told = (exhibit: Exhibit): string => {
  const { evidence, consent, agreed, wording, verified } = exhibit;
  const { form, origin, askedAt, mailed, confirmedAt, receivedAt, notice } = evidence;
  const { version, language, text, attested, given, withdrawnAt } = agreed;
  const page = pageOf(origin);
  const brought = origin.import;
  const isByWord = brought?.statement !== undefined;
  const stated = brought?.confirmedAt === undefined ? "at a time that is not stated" : iso(brought.confirmedAt);
  return facts(`${form}, ${consent}: ${stateOf(verified)}`, [
    [
      "Declaration",
      wording ?? brought?.consentText ?? (text ? `no form declares the text ${text} any more` : "not stated"),
    ],
    [
      "Wording",
      parted(
        `version ${version}`,
        language,
        text,
        !brought && (attested ? "attested by the page" : "not attested by the page"),
      ),
    ],
    ["Given by", ways[given]],
    ["Brought in", brought && `${iso(brought.at)}, ${placeOf(brought)}`],
    ["Statement", brought?.statement],
    ["Source", brought?.source && `${brought.source}, as the file has it`],
    [
      "Asked",
      brought
        ? undefined
        : parted(iso(askedAt), page && `on ${page}`, origin.network && `from the network ${origin.network}`),
    ],
    ["Notice", `version ${notice}, ${paths.noticeEdition(notice)}`],
    ["Mailed", mailed && `${iso(mailed.at)}, message ${mailed.messageId}`],
    [
      "Confirmed",
      isByWord ? `${stated}, as the operator says` : confirmedAt === undefined ? undefined : iso(confirmedAt),
    ],
    ["Received", receivedAt === undefined ? undefined : `${iso(receivedAt)}, in force at once (single opt-in)`],
    ["Withdrawn", withdrawnAt === undefined ? undefined : iso(withdrawnAt)],
    ["Ended", endOf(exhibit)],
  ]);
};

const ways = {
  tick: "ticking its box",
  send: "sending the form",
  press: "pressing the button under the declaration, behind the link in the mail",
  imported: "no act seen here: the operator brought it in and says how it was obtained",
} as const;

const endings = {
  superseded: "by a newer submission of the same form",
  handled: "staff has handled it",
  over: "by itself, its time was over",
  unreachable: "by itself, mail to the address came back for good",
  erased: "the person had everything erased",
} as const;

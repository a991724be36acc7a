// `assent person show ADDRESS`: all that is held about a person.

import { type Holdings, holdingsOf } from "../../shared/access/holdings.ts";
import { placeOf } from "../../shared/access/places.ts";
import type { Seat } from "../../shared/events/event.ts";
import { iso, type Moment } from "../../shared/kit/moment.ts";
import { type Ended, endedOf } from "../../shared/optin/proof/ended.ts";
import { isOver, type Proof, type Stored } from "../../shared/optin/record.ts";
import { defineCommand } from "./command.ts";
import { besideOf, besideTold } from "./person-beside.ts";
import { broughtRow } from "./proof/brought.ts";
import { type Case, openCase, settle } from "./rights/case.ts";
import { staffOptions } from "./rights/received.ts";
import { standingOf, toldStanding } from "./standing.ts";
import { facts } from "./text.ts";

const at = (moment: Moment | undefined): string | null => (moment === undefined ? null : iso(moment));

const consentsOf = ({ consents }: Stored | Proof) =>
  Object.entries(consents).map(([consent, { version, language, attested, given, withdrawnAt }]) => ({
    ...{ consent, version, language, attested, given, withdrawnAt: at(withdrawnAt) },
  }));

const originOf = ({ origin }: Stored | Proof) => ({
  ...origin,
  ...(origin.import && { import: broughtRow(origin.import) }),
});

const placed = (seat: Seat | undefined) =>
  seat === undefined ? null : { event: seat.event, state: seat.state, since: iso(seat.since) };

const record = (stored: Stored, place: Seat | undefined) => ({
  ...{ form: stored.form, id: stored.id, state: stored.state, email: stored.email, answers: stored.answers },
  language: stored.language,
  consents: consentsOf(stored),
  origin: originOf(stored),
  notice: stored.notice,
  askedAt: at(stored.askedAt),
  mailedAt: at(stored.mailed?.at),
  confirmedAt: at(stored.confirmedAt),
  receivedAt: at(stored.receivedAt),
  list: stored.state === "confirmed" && stored.paused === undefined ? (stored.list ?? null) : null,
  /** At an event: a seat, or a place on the waiting list. */
  place: placed(place),
  owes: stored.owes?.mail ?? null,
  /** Since when it is kept and used for nothing. */
  restrictedSince: at(stored.paused?.at),
  /** Since when no mail may go to it, so that it ends. */
  unreachableSince: stored.state === "confirmed" ? at(stored.unreachable) : null,
  /** When it is deleted by itself; null: when the person withdraws, or not before a restriction is lifted. */
  deletedAt: at(stored.paused === undefined ? stored.expiresAt : undefined),
});

const proof = (kept: Proof, ended: Ended | undefined) => ({
  ...{ form: kept.form, id: kept.id },
  consents: consentsOf(kept),
  origin: originOf(kept),
  notice: kept.notice,
  askedAt: at(kept.askedAt),
  mailedAt: at(kept.mailed?.at),
  confirmedAt: at(kept.confirmedAt),
  endedAt: at(ended?.at),
  /** Ended with no `endedAt`: by itself, and nothing that is kept tells when. Null: its record stands beside it. */
  ending: ended?.why ?? null,
  deletedAt: at(kept.expiresAt),
});

const listed = (consents: ReturnType<typeof consentsOf>): string =>
  consents
    .map(({ consent, withdrawnAt }) => (withdrawnAt ? `${consent} (withdrawn ${withdrawnAt})` : consent))
    .join(", ");

const toldPlace = ({ event, state, since }: NonNullable<ReturnType<typeof placed>>): string =>
  `${state === "taken" ? "a seat at" : "on the waiting list of"} ${event}, since ${since}`;

const toldRecord = (shown: ReturnType<typeof record>): string =>
  facts(`${shown.form}: ${shown.state}`, [
    ["Email", shown.email],
    ...Object.entries(shown.answers).map(([name, value]) => [name, value] as const),
    ["Language", shown.language],
    ["Consents", listed(shown.consents)],
    ["Asked", shown.askedAt ?? undefined],
    ["Mailed", shown.mailedAt ?? undefined],
    ["Confirmed", shown.confirmedAt ?? undefined],
    ["Received", shown.receivedAt ?? undefined],
    ["Written to", shown.list ? `on the list ${shown.list}` : undefined],
    ["Unreachable", shown.unreachableSince ? `since ${shown.unreachableSince}, on no list` : undefined],
    ["Restricted", shown.restrictedSince ? `since ${shown.restrictedSince}` : undefined],
    ["Place", shown.place ? toldPlace(shown.place) : undefined],
    ["Owes", shown.owes ? `the ${shown.owes} mail` : undefined],
    [
      "Deleted",
      shown.deletedAt ?? (shown.restrictedSince ? "not until the restriction is lifted" : "when the person withdraws"),
    ],
  ]);

const toldProof = (shown: ReturnType<typeof proof>): string =>
  facts(`${shown.form}: pseudonymous proof`, [
    ["Consents", listed(shown.consents)],
    ["Asked", shown.askedAt ?? undefined],
    ["Confirmed", shown.confirmedAt ?? undefined],
    ["Ended", shown.ending ? `${shown.endedAt ?? "at a time that is not kept"}, ${shown.ending}` : undefined],
    ["Deleted", shown.deletedAt ?? undefined],
  ]);

const shown = ({ operator, person: { key, address } }: Case, held: Holdings) => {
  const now = operator.now();
  const seats = held.seats.filter((seat) => !isOver(seat, now));
  const records = held.records.filter((item) => !isOver(item, now)).map((item) => record(item, placeOf(seats, item)));
  const proofs = held.proofs
    .filter((item) => !isOver(item, now))
    .map((item) => proof(item, endedOf(operator.forms, held, item, now)));
  const standing = standingOf(held.standing, now);
  const restricted = held.restricted ? { since: iso(held.restricted.at) } : null;
  const beside = besideOf(held, now);
  const told = [
    ...(restricted ? [`restricted since ${restricted.since}: nothing is mailed, exported or deleted`] : []),
    ...(standing ? [toldStanding(standing)] : []),
    ...[...records.map(toldRecord), ...proofs.map(toldProof), ...besideTold(beside)],
  ];
  const text = told.length === 0 ? "Nothing is held about this address." : told.join("\n\n");
  return { json: { address, person: key, restricted, standing, records, proofs, ...beside }, text };
};

/** All that is on the table is told to staff alone; the person gets the link to their own page. */
export const personShow = defineCommand({
  name: "person show",
  arguments: ["ADDRESS"],
  options: staffOptions,
  help: "All that is held about a person; with --received as their request, answered by the link to it",
  async run({ arguments: [typed], options, open, say }) {
    const about = await openCase({ typed, options, open, say });
    const { json, text } = shown(about, await holdingsOf(about.operator, about.person.key));
    if (options.received === undefined) return { json, text };
    return settle(about, "access", async () => ({
      ...{ status: "link_sent", isDone: true, json, text, mail: "access", to: about.person.address },
    }));
  },
});

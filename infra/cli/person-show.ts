// `assent person show ADDRESS`: all that is held about a person.

import { iso, type Moment } from "../../shared/kit/moment.ts";
import { isOver, type Proof, type Stored } from "../../shared/optin/record.ts";
import { defineCommand } from "./command.ts";
import { addressFrom, findPerson } from "./person.ts";
import { broughtRow } from "./proof/brought.ts";
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

const record = (stored: Stored) => ({
  ...{ form: stored.form, id: stored.id, state: stored.state, email: stored.email, answers: stored.answers },
  language: stored.language,
  consents: consentsOf(stored),
  origin: originOf(stored),
  notice: stored.notice,
  askedAt: at(stored.askedAt),
  mailedAt: at(stored.mailed?.at),
  confirmedAt: at(stored.confirmedAt),
  receivedAt: at(stored.receivedAt),
  list: stored.state === "confirmed" ? (stored.list ?? null) : null,
  owes: stored.owes?.mail ?? null,
  /** Since when no mail may go to it, so that it ends. */
  unreachableSince: stored.state === "confirmed" ? at(stored.unreachable) : null,
  /** When it is deleted by itself; null: when the person withdraws. */
  deletedAt: at(stored.expiresAt),
});

const proof = (kept: Proof) => ({
  ...{ form: kept.form, id: kept.id },
  consents: consentsOf(kept),
  origin: originOf(kept),
  notice: kept.notice,
  askedAt: at(kept.askedAt),
  mailedAt: at(kept.mailed?.at),
  confirmedAt: at(kept.confirmedAt),
  endedAt: at(kept.ending?.at),
  ending: kept.ending?.why ?? null,
  deletedAt: at(kept.expiresAt),
});

const listed = (consents: ReturnType<typeof consentsOf>): string =>
  consents
    .map(({ consent, withdrawnAt }) => (withdrawnAt ? `${consent} (withdrawn ${withdrawnAt})` : consent))
    .join(", ");

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
    ["Owes", shown.owes ? `the ${shown.owes} mail` : undefined],
    ["Deleted", shown.deletedAt ?? "when the person withdraws"],
  ]);

const toldProof = (shown: ReturnType<typeof proof>): string =>
  facts(`${shown.form}: pseudonymous proof`, [
    ["Consents", listed(shown.consents)],
    ["Asked", shown.askedAt ?? undefined],
    ["Confirmed", shown.confirmedAt ?? undefined],
    ["Ended", shown.endedAt ? `${shown.endedAt}, ${shown.ending}` : undefined],
    ["Deleted", shown.deletedAt ?? undefined],
  ]);

export const personShow = defineCommand({
  name: "person show",
  arguments: ["ADDRESS"],
  options: {},
  help: "All that is held about a person, and when it is deleted",
  async run({ arguments: [typed], open }) {
    const address = addressFrom(typed);
    const operator = await open();
    const { key, known } = await findPerson(operator, address);
    const now = operator.now();
    const records = known.records.filter((item) => !isOver(item, now)).map(record);
    const proofs = known.proofs.filter((item) => !isOver(item, now)).map(proof);
    const standing = standingOf(known.standing, now);
    const told = [...(standing ? [toldStanding(standing)] : []), ...records.map(toldRecord), ...proofs.map(toldProof)];
    const text = told.length === 0 ? "Nothing is held about this address." : told.join("\n\n");
    return { json: { address, person: key, standing, records, proofs }, text };
  },
});

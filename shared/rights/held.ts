// Everything that is held about a person, as data: what the page shows, and what they take along (GDPR 15, 20).

import type { Form, Forms } from "../forms/define.ts";
import { textBehind } from "../forms/wording.ts";
import type { Moment } from "../kit/moment.ts";
import { isSameStory } from "../optin/evidence.ts";
import { type Evidence, isInForce, isOver, type Proof, type Stored } from "../optin/record.ts";
import type { Deletion, Held, HeldConsent, HeldEvidence, HeldProof, HeldRecord } from "./holding.ts";
import type { RightsWorld } from "./people.ts";
import { remaining } from "./remaining.ts";

const consentsOf = (forms: Forms, { form, consents, origin }: Evidence): readonly HeldConsent[] =>
  Object.entries(consents).map(([consent, { text, version, language, attested, given, withdrawnAt }]) => ({
    ...{ consent, version, language, attested, given },
    text: textBehind(forms, text) ?? origin.import?.consentText,
    ...(withdrawnAt !== undefined && { withdrawnAt }),
    required: forms[form]?.consents[consent]?.required ?? true,
    list: forms[form]?.consents[consent]?.list ?? false,
  }));

const evidenceOf = (forms: Forms, held: Stored | Proof): HeldEvidence => {
  const { form, id, origin, notice, askedAt, mailed, confirmedAt, receivedAt, moved, sent } = held;
  return {
    ...{ form, id, consents: consentsOf(forms, held), origin, notice, askedAt },
    ...(mailed && { mailed: { at: mailed.at, messageId: mailed.messageId } }),
    ...(confirmedAt !== undefined && { confirmedAt }),
    ...(receivedAt !== undefined && { receivedAt }),
    ...(moved && { movedAt: moved.map(({ at }) => at) }),
    ...(sent && { sent }),
  };
};

/** By itself at a known time, or by what the form says ends it. */
const deletionOf = (form: Form | undefined, record: Stored): Deletion => {
  const { expiresAt: at } = record;
  const kind = isInForce(record) ? form?.keeps.confirmed.kind : undefined;
  if (kind === "until-handled") return { when: "handled", ...(at !== undefined && { at }) };
  if (kind === "after-event") return { when: "after-event", ...(at !== undefined && { at }) };
  return at === undefined ? { when: "withdrawn" } : { when: "then", at };
};

const recordOf = (forms: Forms, record: Stored): HeldRecord => {
  const { state, language, email, answers, owes, remindAt, staffMails, paused } = record;
  const { list, told, unreachable } = record.state === "confirmed" ? record : {};
  return {
    ...evidenceOf(forms, record),
    ...{ state, language, email, answers, deletion: deletionOf(forms[record.form], record) },
    ...(list !== undefined && paused === undefined && { list }),
    ...(paused && { restrictedAt: paused.at }),
    ...(owes && { owes: owes.mail }),
    ...(remindAt !== undefined && { remindAt }),
    ...(staffMails && { staffMails: staffMails.map(({ at }) => at) }),
    ...(told !== undefined && { told }),
    ...(unreachable !== undefined && { unreachableAt: unreachable }),
  };
};

const proofOf = (forms: Forms, proof: Proof): HeldProof => ({
  ...evidenceOf(forms, proof),
  ...(proof.ending && { ending: proof.ending }),
  deletion: { when: "then", at: proof.expiresAt },
});

const newestFirst = (one: { readonly askedAt: Moment }, other: { readonly askedAt: Moment }): number =>
  other.askedAt - one.askedAt;

/**
 * Reads a person's partition once, and nothing else: what a legal duty keeps is told by the form's declaration, since its own
 * partition is locked away from whatever answers visitors. Nothing past its end is in it. The proof that lies beside a
 * living record is that record's, and told with it.
 */
export const held = async (
  { forms, now, records }: Pick<RightsWorld, "forms" | "now" | "records">,
  person: string,
): Promise<Held> => {
  const [known, at] = [await records.everything(person), now()];
  const living = known.records.filter((record) => !isOver(record, at));
  const { proofs, duties, suppressed } = remaining(forms, known, at);
  const ended = proofs.filter((proof) => !living.some((record) => isSameStory(record, proof)));
  const standing = known.standing && !isOver(known.standing, at) ? known.standing : undefined;
  return {
    activities: living.toSorted(newestFirst).map((record) => recordOf(forms, record)),
    proofs: ended.toSorted(newestFirst).map((proof) => proofOf(forms, proof)),
    duties,
    softBounces: standing?.softBounces?.size ?? 0,
    ...(suppressed && { suppressed }),
    ...(standing?.lifted && { lifted: standing.lifted }),
    ...(known.restricted && { restricted: known.restricted }),
  };
};

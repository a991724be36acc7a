// Seals: the MACs that show a proof unchanged, over hashes and times only, so that they still hold after an erasure.

import { keyedHash, sameText } from "../../kit/bytes.ts";
import type { Moment } from "../../kit/moment.ts";
import type { Provenance } from "../import/provenance.ts";
import type { Agreement, Evidence, Mailed, Proof } from "../record.ts";

const bytes = 16;

/** Every word of an import's provenance. */
const brought = ({ at, file, line, statement, confirmedAt, consentText, source }: Provenance) => [
  at,
  file,
  line,
  statement,
  confirmedAt,
  consentText,
  source,
];

/** Whom a seal names: the key under which it was given and mailed. A changed address is sealed for itself. */
const firstKey = ({ person, moved }: Evidence): string => moved?.[0]?.from ?? person;

const relocationSeal = (secret: string, { form, id }: Evidence, from: string, to: string, at: Moment): string =>
  keyedHash(secret, "moved", [form, id, from, to, at], bytes);

/** The same evidence under the key of another address, with the sealed note of it. */
export const relocated = <E extends Evidence>(secret: string, evidence: E, person: string, at: Moment): E => {
  const { person: from, moved = [] } = evidence;
  const seal = relocationSeal(secret, evidence, from, person, at);
  return { ...evidence, person, moved: [...moved, { from, at, seal }] };
};

const isWellMoved = (secret: string, evidence: Evidence): boolean =>
  (evidence.moved ?? []).every(({ from, at, seal }, step, moved) => {
    const to = moved[step + 1]?.from ?? evidence.person;
    return sameText(seal, relocationSeal(secret, evidence, from, to, at));
  });

const consentSeal = (secret: string, evidence: Evidence & Partial<Proof>, name: string, agreed: Agreement): string => {
  const { form, id, origin, notice, askedAt, confirmedAt, receivedAt, ending } = evidence;
  const { text, version, language, attested, given, withdrawnAt } = agreed;
  const { site, page, network } = origin;
  const where = [site, page, network, ...(origin.import === undefined ? [] : [brought(origin.import)])];
  const how = [text, version, language, attested, given];
  const received = receivedAt === undefined ? [] : [receivedAt];
  const when = [askedAt, confirmedAt, withdrawnAt, ending?.why, ending?.at, ...received];
  return keyedHash(secret, "consent", [firstKey(evidence), form, id, name, where, how, when, notice], bytes);
};

/** Seals each consent of a record or proof on its own. */
export const sealed = <E extends Evidence>(secret: string, evidence: E): E => ({
  ...evidence,
  consents: Object.fromEntries(
    Object.entries(evidence.consents).map(([name, agreed]) => [
      name,
      { ...agreed, seal: consentSeal(secret, evidence, name, agreed) },
    ]),
  ),
});

type Sent = Omit<Mailed, "seal">;

const mailSeal = (secret: string, evidence: Evidence, { at, messageId, template }: Sent): string => {
  const { form, id, askedAt } = evidence;
  return keyedHash(secret, "mailed", [firstKey(evidence), form, id, askedAt, at, messageId, template], bytes);
};

/** The note that a confirmation mail went out, sealed. */
export const mailedNote = (secret: string, evidence: Evidence, sent: Sent): Mailed => ({
  ...sent,
  seal: mailSeal(secret, evidence, sent),
});

/** Whether nothing in the proof of one consent was changed since it was sealed, the mail's note included. */
export const isIntact = (secret: string, evidence: Evidence & Partial<Proof>, name: string): boolean => {
  const agreed = Object.hasOwn(evidence.consents, name) ? evidence.consents[name] : undefined;
  if (agreed?.seal === undefined || !sameText(agreed.seal, consentSeal(secret, evidence, name, agreed))) return false;
  if (!isWellMoved(secret, evidence)) return false;
  const { mailed } = evidence;
  return mailed === undefined || sameText(mailed.seal, mailSeal(secret, evidence, mailed));
};

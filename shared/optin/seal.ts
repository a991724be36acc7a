// Seals: the MACs that show a proof unchanged, over hashes and times only, so that they still hold after an erasure.

import { keyedHash, sameText } from "../kit/bytes.ts";
import type { Provenance } from "./provenance.ts";
import type { Agreement, Evidence, Mailed, Proof } from "./record.ts";

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

const consentSeal = (secret: string, evidence: Evidence & Partial<Proof>, name: string, agreed: Agreement): string => {
  const { person, form, id, origin, notice, askedAt, confirmedAt, receivedAt, ending } = evidence;
  const { text, version, language, attested, given, withdrawnAt } = agreed;
  const { site, page, network } = origin;
  const where = [site, page, network, ...(origin.import === undefined ? [] : [brought(origin.import)])];
  const how = [text, version, language, attested, given];
  const received = receivedAt === undefined ? [] : [receivedAt];
  const when = [askedAt, confirmedAt, withdrawnAt, ending?.why, ending?.at, ...received];
  return keyedHash(secret, "consent", [person, form, id, name, where, how, when, notice], bytes);
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

const mailSeal = (secret: string, { person, form, id, askedAt }: Evidence, { at, messageId, template }: Sent): string =>
  keyedHash(secret, "mailed", [person, form, id, askedAt, at, messageId, template], bytes);

/** The note that a confirmation mail went out, sealed. */
export const mailedNote = (secret: string, evidence: Evidence, sent: Sent): Mailed => ({
  ...sent,
  seal: mailSeal(secret, evidence, sent),
});

/** Whether nothing in the proof of one consent was changed since it was sealed, the mail's note included. */
export const isIntact = (secret: string, evidence: Evidence & Partial<Proof>, name: string): boolean => {
  const agreed = Object.hasOwn(evidence.consents, name) ? evidence.consents[name] : undefined;
  if (agreed?.seal === undefined || !sameText(agreed.seal, consentSeal(secret, evidence, name, agreed))) return false;
  const { mailed } = evidence;
  return mailed === undefined || sameText(mailed.seal, mailSeal(secret, evidence, mailed));
};

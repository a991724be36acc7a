// What can be shown about a person's consents: each told once, newest first, its wording found again, its seal verified.

import type { Forms } from "../forms/define.ts";
import { textBehind } from "../forms/wording.ts";
import type { Moment } from "../kit/moment.ts";
import type { Known } from "./reactions.ts";
import { type Agreement, type Evidence, isOver, type Proof } from "./record.ts";
import { isIntact } from "./seal.ts";

type Copy = Evidence & Partial<Pick<Proof, "ending">>;

/** One consent of one submission. */
export interface Exhibit {
  readonly evidence: Copy;
  readonly consent: string;
  readonly agreed: Agreement;
  /** The words agreed to, found by their hash; unknown once no form declares them any more. */
  readonly wording: string | undefined;
  /** Whether everything shown is what was sealed; `undefined` before it is in force, when nothing is sealed yet. */
  readonly verified: boolean | undefined;
}

/** Whether a record and the proof that was put beside it, or two of either, tell of the same. */
export const isSameStory = (one: Evidence, other: Evidence): boolean =>
  one.form === other.form &&
  one.id === other.id &&
  one.confirmedAt === other.confirmedAt &&
  // The same inquiry may come again once it was handled; that one is another story.
  (one.receivedAt === undefined || one.receivedAt === other.receivedAt);

/** Each story with its copies: a record that will end by itself has its proof beside it (decision 005). */
const stories = (known: Known, now: Moment): readonly (readonly [Copy, ...Copy[]])[] => {
  const [records, proofs] = [known.records, known.proofs].map((items) => items.filter((item) => !isOver(item, now)));
  const beside = (record: Evidence) => (proofs ?? []).filter((proof) => isSameStory(record, proof));
  return [
    ...(records ?? []).map((record) => [record, ...beside(record)] as const),
    ...(proofs ?? [])
      .filter((proof) => !records?.some((record) => isSameStory(record, proof)))
      .map((proof) => [proof] as const),
  ];
};

/**
 * GDPR 7(1): what the controller can demonstrate about one person's consents, the living and the ended ones, whose proofs
 * hold no address. What is over is gone here too. A record with its early proof beside is told once, and stands only if both
 * are what was sealed.
 */
export const exhibits = (secret: string, forms: Forms, known: Known, now: Moment): readonly Exhibit[] =>
  stories(known, now)
    .toSorted(([one], [other]) => other.askedAt - one.askedAt || (other.confirmedAt ?? 0) - (one.confirmedAt ?? 0))
    .flatMap((copies) => {
      const [evidence] = copies;
      return Object.entries(evidence.consents).map(([consent, agreed]) => ({
        evidence,
        consent,
        agreed,
        wording: textBehind(forms, agreed.text),
        verified:
          (evidence.confirmedAt ?? evidence.receivedAt) === undefined
            ? undefined
            : copies.every((copy) => isIntact(secret, copy, consent)),
      }));
    });

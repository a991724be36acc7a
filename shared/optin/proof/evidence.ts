// What can be shown about a person's consents: each told once, newest first, its wording found again, its seal verified.

import type { Forms } from "../../forms/define.ts";
import { textBehind } from "../../forms/wording.ts";
import type { Moment } from "../../kit/moment.ts";
import type { Known } from "../known.ts";
import { type Agreement, type Evidence, isOver, type Proof } from "../record.ts";
import { type Ended, endedOf } from "./ended.ts";
import { isSameStory } from "./same-story.ts";
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
  /** How and when it ended, by itself too; `undefined` while its record stands. */
  readonly ended: Ended | undefined;
}

interface Story {
  /** The record first, where it stands. */
  readonly copies: readonly [Copy, ...Copy[]];
  readonly ended?: Ended | undefined;
}

/** Each story with its copies: a record that will end by itself has its proof beside it (decision 005). */
const stories = (forms: Forms, known: Known, now: Moment): readonly Story[] => {
  const records = known.records.filter((record) => !isOver(record, now));
  const proofs = known.proofs.filter((proof) => !isOver(proof, now));
  const beside = (record: Evidence) => proofs.filter((proof) => isSameStory(record, proof));
  return [
    ...records.map((record): Story => ({ copies: [record, ...beside(record)] })),
    ...proofs
      .filter((proof) => !records.some((record) => isSameStory(record, proof)))
      .map((proof): Story => ({ copies: [proof], ended: endedOf(forms, known, proof, now) })),
  ];
};

/**
 * GDPR 7(1): what the controller can demonstrate about one person's consents, the living and the ended ones, whose proofs
 * hold no address. What is over is gone here too. A record with its early proof beside is told once, and stands only if both
 * are what was sealed.
 */
export const exhibits = (secret: string, forms: Forms, known: Known, now: Moment): readonly Exhibit[] =>
  stories(forms, known, now)
    .toSorted(
      ({ copies: [one] }, { copies: [other] }) =>
        other.askedAt - one.askedAt || (other.confirmedAt ?? 0) - (one.confirmedAt ?? 0),
    )
    .flatMap(({ copies, ended }) => {
      const [evidence] = copies;
      return Object.entries(evidence.consents).map(([consent, agreed]) => ({
        evidence,
        consent,
        agreed,
        ended,
        wording: textBehind(forms, agreed.text),
        verified:
          (evidence.confirmedAt ?? evidence.receivedAt) === undefined
            ? undefined
            : copies.every((copy) => isIntact(secret, copy, consent)),
      }));
    });

// Which pointers of earlier addresses end with a record: they lead to proofs alone once the last one has ended.

import type { Moment } from "../kit/moment.ts";
import type { Known } from "./known.ts";
import type { Evidence, Proof, RecordKey, Stored } from "./record.ts";

const isSame = (one: RecordKey, other: RecordKey): boolean =>
  one.person === other.person && one.form === other.form && one.id === other.id;

/** The keys of all addresses that somebody had before the one under whose key these stand. */
export const formerKeys = (person: string, all: readonly Evidence[]): readonly string[] =>
  [...new Set(all.flatMap(({ moved = [] }) => moved.map(({ from }) => from)))].filter((from) => from !== person);

/**
 * Until when the ways there last: as long as a proof, for an old list that names a former address is judged by it, and an old
 * link says what became of it; `undefined` where nothing proves anything.
 */
export const waysEnd = (proofs: readonly (Proof | undefined)[]): Moment | undefined => {
  const ends = proofs.flatMap((proof) => (proof === undefined ? [] : [proof.expiresAt]));
  return ends.length === 0 ? undefined : Math.max(...ends);
};

/** The keys whose pointers end with this record: all that led to its person, if it is the last that links can be about. */
export const pointersOf = ({ records, proofs }: Known, ending: Stored): readonly string[] =>
  records.some((record) => !isSame(record, ending)) ? [] : formerKeys(ending.person, [ending, ...proofs]);

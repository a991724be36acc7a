// Which pointers of earlier addresses go with a record: they lead to nothing once the last one has ended.

import type { Known } from "./reactions.ts";
import type { RecordKey, Stored } from "./record.ts";

const isSame = (one: RecordKey, other: RecordKey): boolean =>
  one.person === other.person && one.form === other.form && one.id === other.id;

/** The keys whose pointers end with this record: all that led to its person, if it is the last that links can be about. */
export const pointersOf = ({ records, proofs }: Known, ending: Stored): readonly string[] => {
  if (records.some((record) => !isSame(record, ending))) return [];
  return [...new Set([ending, ...proofs].flatMap(({ moved = [] }) => moved.map(({ from }) => from)))];
};

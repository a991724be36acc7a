// How what a proof tells of came to its end, and when: also where nobody was there to write that down.

import type { Form, Forms } from "../../forms/define.ts";
import { afterHardBounce, endOf } from "../../forms/period.ts";
import type { Moment } from "../../kit/moment.ts";
import { endsAt } from "../in-force.ts";
import type { Known } from "../known.ts";
import { type Ending, isOver, type Proof, type Stored } from "../record.ts";
import { isSameStory } from "./same-story.ts";

export interface Ended {
  readonly why: Ending;
  /** Absent where it is certain that it ended, and nothing that is kept tells when. */
  readonly at?: Moment | undefined;
}

/** Why a record is over that nobody ended. */
export const whyOver = (record: Stored): Ending =>
  record.state === "confirmed" && record.unreachable !== undefined ? "unreachable" : "over";

/** When a record was over of which the proof alone is left, as far as its form's periods and the proof's own times tell. */
const momentOf = (form: Form, { confirmedAt, receivedAt, expiresAt }: Proof, now: Moment): Moment | undefined => {
  const { confirmed, proof } = form.keeps;
  const since = confirmedAt ?? receivedAt ?? now;
  // The proof is kept from the record's end on. Counted in days, that leads back to it; in years, to the year alone.
  const counted = proof.kind === "days" ? expiresAt - endOf(proof, 0) : undefined;
  // A longer period may have been cut short, since mail came back (decision 041).
  const isFirm = confirmed.kind === "days" && confirmed.count <= afterHardBounce.count;
  const at = counted ?? (isFirm ? endsAt(form, since) : undefined);
  // The form may have been declared otherwise since: then the two do not fit, and neither is told.
  return at !== undefined && since <= at && at <= now && endOf(proof, at) === expiresAt ? at : undefined;
};

/**
 * Decision 005: a proof is put aside before its record can expire, and says nothing of an end that nobody was there to note. Such
 * a record has ended once it is over or gone, by itself; `undefined` while it stands.
 */
export const endedOf = (
  forms: Forms,
  { records }: Pick<Known, "records">,
  proof: Proof,
  now: Moment,
): Ended | undefined => {
  if (proof.ending !== undefined) return proof.ending;
  const record = records.find((one) => isSameStory(one, proof));
  if (record !== undefined) return isOver(record, now) ? { why: whyOver(record), at: record.expiresAt } : undefined;
  const form = forms[proof.form];
  // What its person alone could end has ended by itself for one reason.
  const why = form?.keeps.confirmed.kind === "until-withdrawn" ? "unreachable" : "over";
  return { why, at: form && momentOf(form, proof, now) };
};

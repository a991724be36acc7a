// Open inquiries: what staff has not handled yet, by which name it is called, and how much of one person's is too much.

import type { Form } from "../../forms/define.ts";
import type { Moment } from "../../kit/moment.ts";
import type { Known } from "../known.ts";
import { type InForce, isInForce, isOver, type RecordKey, sinceOf } from "../record.ts";

/** What staff calls an inquiry: the form's name in front, so that it is never read as an option of a command. */
export const inquiryId = ({ form, id }: Pick<RecordKey, "form" | "id">): string => `${form}-${id}`;

const isEarlier = (one: InForce, other: InForce): boolean =>
  sinceOf(one) < sinceOf(other) || (sinceOf(one) === sinceOf(other) && one.id < other.id);

/** How many inquiries of this person came in before this one and are still open. */
export const openBefore = (record: InForce, { records }: Known, now: Moment): number =>
  records
    .filter(isInForce)
    .filter((other) => other.form === record.form && !isOver(other, now) && isEarlier(other, record)).length;

/** Whether so many came in before this one that it is not kept. */
export const isTooMany = ({ inquiry }: Form, record: InForce, known: Known, now: Moment): boolean =>
  inquiry !== undefined && openBefore(record, known, now) >= inquiry.open;

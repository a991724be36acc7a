// A confirmed record whose mail came back: off its list, with an end of its own, and the way back.

import type { Form } from "../../forms/define.ts";
import { afterHardBounce, endOf } from "../../forms/period.ts";
import type { Moment } from "../../kit/moment.ts";
import { without } from "../../kit/without.ts";
import { endsAt, listOf } from "../in-force.ts";
import type { Confirmed } from "../record.ts";

/**
 * Takes a record off its list; the consent itself stands as it was given. Where the form requires that consent nothing is left of the
 * record's purpose, and it ends: 90 days later, or by its form's own end if that comes sooner (GDPR 5(1)(e)).
 */
export const unreachable = (form: Form, record: Confirmed, now: Moment): Confirmed => {
  const off = { ...without(record, "list"), revision: record.revision + 1 };
  const endsWithAnEvent = form.keeps.confirmed.kind === "after-event";
  if (record.list === undefined || form.consents[record.list]?.required !== true || endsWithAnEvent) return off;
  const ends = Math.min(endOf(afterHardBounce, now), record.expiresAt ?? Number.POSITIVE_INFINITY);
  return { ...without(off, "owes"), unreachable: now, expiresAt: ends, dueAt: ends };
};

/** Puts a record back as it was before: on its list if it still stands confirmed, and with the end that its form gives it. */
export const reachable = (form: Form, record: Confirmed): Confirmed => {
  const list = listOf(form, record);
  const ends = endsAt(form, record.confirmedAt);
  return {
    ...without(record, "unreachable", "expiresAt", "dueAt"),
    revision: record.revision + 1,
    ...(list !== undefined && { list }),
    ...(ends !== undefined && { expiresAt: ends, dueAt: ends }),
  };
};

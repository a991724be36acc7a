// Whether something stored stands longer than it may: what the nightly check asks of every item of the table.

import type { Form, Forms } from "../forms/define.ts";
import { endOf } from "../forms/period.ts";
import { hours, type Moment } from "../kit/moment.ts";
import { endsAt } from "../optin/in-force.ts";

/** What is stored about somebody, as far as its retention goes. */
export interface Kept {
  readonly kind: "pending" | "in-force" | "proof" | "duty" | "other";
  /** Of records, proofs and what a duty keeps. */
  readonly form?: string;
  readonly expiresAt?: Moment;
  /** Restricted by its person: its deletion pauses (GDPR 18(2)). */
  readonly paused?: true;
}

/** Past its end; without the end that its form names; or with an end later than any that the form allows from now. */
export type Overstay = "past-its-end" | "without-an-end" | "ends-too-late";

/**
 * The sweep ends records within minutes. The rest is left to the table's TTL, which deletes "within a few days":
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
 */
const patience = { swept: hours(6), tidied: hours(24 * 4) } as const;

/** The latest end that something of this kind may have if it had begun now; `undefined` where the person or an event ends it. */
const latest = (form: Form, kind: Kept["kind"], now: Moment): Moment | undefined => {
  const { pending, confirmed, proof, duty } = form.keeps;
  const inForce = confirmed.kind === "after-event" ? undefined : endsAt(form, now);
  switch (kind) {
    case "pending":
      return endOf(pending, now);
    case "in-force":
      return inForce;
    case "proof":
      // Set aside beside a living record, it counts from that record's end (decision 005).
      return confirmed.kind === "after-event" ? undefined : endOf(proof, inForce ?? now);
    case "duty":
      return duty === undefined || confirmed.kind === "after-event" ? undefined : endOf(duty.period, inForce ?? now);
    case "other":
      return undefined;
  }
};

const mustEnd = ({ keeps }: Form, kind: Kept["kind"]): boolean =>
  kind === "in-force" ? keeps.confirmed.kind !== "until-withdrawn" : kind !== "other";

/** What is wrong with how long an item stands; `undefined` for nothing. A form that is gone allows nothing any more to stay. */
export const overstay = (
  forms: Forms,
  { kind, form: name, expiresAt, paused }: Kept,
  now: Moment,
): Overstay | undefined => {
  if (paused) return undefined;
  const isSwept = kind === "pending" || kind === "in-force";
  if (expiresAt !== undefined && expiresAt + (isSwept ? patience.swept : patience.tidied) < now) return "past-its-end";
  const form = name === undefined ? undefined : forms[name];
  if (kind === "other") return undefined;
  if (form === undefined) return isSwept ? "without-an-end" : undefined;
  if (expiresAt === undefined) return mustEnd(form, kind) ? "without-an-end" : undefined;
  const bound = latest(form, kind, now);
  // A record that comes into force this second, and a clock that is a little ahead, are no fault.
  return bound !== undefined && expiresAt > bound + hours(1) ? "ends-too-late" : undefined;
};

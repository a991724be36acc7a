// What is kept about a person beside their living records, until when, and on which ground.

import type { Duty } from "../forms/capabilities.ts";
import type { Forms } from "../forms/define.ts";
import { endOf } from "../forms/period.ts";
import type { Moment } from "../kit/moment.ts";
import type { Known } from "../optin/known.ts";
import { endedOf } from "../optin/proof/ended.ts";
import { isOver, type Proof } from "../optin/record.ts";
import type { Cause } from "../optin/suppression/standing.ts";

/** What a law has the owner keep of a record that ended; told by the form's declaration, for its partition is locked away. */
export interface Dutiful {
  readonly form: string;
  readonly fields: readonly string[];
  readonly period: Duty["period"];
  readonly ground: Duty["ground"];
  readonly until: Moment;
}

export interface Remaining {
  /** Pseudonymous: to establish or defend claims, and to keep from writing again (GDPR 17(3)(e)). */
  readonly proofs: readonly Proof[];
  /** Keeps from writing again; without an end (GDPR 21(3)). */
  readonly suppressed?: { readonly why: Cause; readonly at: Moment };
  /** A legal duty (GDPR 17(3)(b)). */
  readonly duties: readonly Dutiful[];
}

/** A record that was in force has left what its form's duty names; one that a newer replaced goes on in that one. */
const dutyOf = (forms: Forms, known: Known, proof: Proof, now: Moment): readonly Dutiful[] => {
  const { form, confirmedAt, receivedAt } = proof;
  const duty = forms[form]?.keeps.duty;
  const wasInForce = (confirmedAt ?? receivedAt) !== undefined;
  const { why, at } = endedOf(forms, known, proof, now) ?? {};
  if (duty === undefined || at === undefined || why === "superseded" || !wasInForce) return [];
  return [{ form, ...duty, until: endOf(duty.period, at) }];
};

/** Nothing past its end. */
export const remaining = (forms: Forms, known: Known, now: Moment): Remaining => ({
  proofs: known.proofs.filter((proof) => !isOver(proof, now)),
  ...(known.standing?.suppressed && { suppressed: known.standing.suppressed }),
  duties: known.proofs.flatMap((proof) => dutyOf(forms, known, proof, now)).filter(({ until }) => until > now),
});

// What is kept about a person beside their living records, until when, and on which ground.

import type { Duty } from "../forms/capabilities.ts";
import type { Forms } from "../forms/define.ts";
import { endOf } from "../forms/period.ts";
import type { Moment } from "../kit/moment.ts";
import type { Known } from "../optin/reactions.ts";
import { isOver, type Proof } from "../optin/record.ts";
import type { Cause } from "../optin/standing.ts";

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
const dutyOf = (forms: Forms, proof: Proof): readonly Dutiful[] => {
  const { form, ending, confirmedAt, receivedAt } = proof;
  const duty = forms[form]?.keeps.duty;
  const wasInForce = (confirmedAt ?? receivedAt) !== undefined;
  if (duty === undefined || ending === undefined || ending.why === "superseded" || !wasInForce) return [];
  return [{ form, ...duty, until: endOf(duty.period, ending.at) }];
};

/** Nothing past its end. */
export const remaining = (forms: Forms, { proofs, standing }: Known, now: Moment): Remaining => ({
  proofs: proofs.filter((proof) => !isOver(proof, now)),
  ...(standing?.suppressed && { suppressed: standing.suppressed }),
  duties: proofs.flatMap((proof) => dutyOf(forms, proof)).filter(({ until }) => until > now),
});

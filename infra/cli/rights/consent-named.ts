// Whether a consent that staff name is one at all, and one that this person ever gave: a slip must answer no request.

import type { Forms } from "../../../shared/forms/define.ts";
import { cannot, wrongCall } from "../failure.ts";
import type { Case } from "./case.ts";

export interface Named {
  readonly consent?: string | undefined;
  readonly form?: string | undefined;
}

const declaredOn = (forms: Forms, form?: string): readonly string[] =>
  Object.entries(forms).flatMap(([name, { consents }]) =>
    form === undefined || form === name ? Object.keys(consents) : [],
  );

/**
 * Refuses, before anything is entered, a form or a consent that there is not, and a consent that the person never gave while
 * they gave others. Of whom nothing is known, and of whom it was withdrawn before, nothing stands: that answers what they asked.
 */
export const checkNamed = ({ operator: { forms }, person }: Case, { consent, form }: Named): void => {
  if (form !== undefined && !Object.hasOwn(forms, form))
    throw wrongCall(`no form “${form}”; there are: ${Object.keys(forms).join(", ")}`);
  const given = [...person.known.records, ...person.known.proofs].flatMap((one) =>
    Object.keys(one.consents).map((name) => ({ form: one.form, consent: name })),
  );
  const known = new Set([...declaredOn(forms, form), ...given.map((one) => one.consent)]);
  if (consent !== undefined && !known.has(consent))
    throw wrongCall(`no consent “${consent}”; there are: ${[...known].join(", ")}`);
  const isMeant = (one: { readonly form: string; readonly consent: string }) =>
    (consent === undefined || one.consent === consent) && (form === undefined || one.form === form);
  if (given.length === 0 || given.some(isMeant)) return;
  const named = [consent ?? "any consent", ...(form === undefined ? [] : [`on the form ${form}`])].join(" ");
  const theirs = new Set(given.map((one) => `${one.form}: ${one.consent}`));
  throw cannot(`they never gave ${named}; they gave ${[...theirs].join(", ")}`);
};

// The very words that a submission agreed to: what mail and page repeat, whatever the form declares by now.

import type { Form, Forms } from "../forms/define.ts";
import { textBehind } from "../forms/wording.ts";
import type { Evidence } from "./record.ts";

/** The consents that stand, in the order of their form: DynamoDB keeps the members of a map in none. */
export const inForce = (form: Form | undefined, consents: Evidence["consents"]) => {
  const order = Object.keys(form?.consents ?? {});
  return Object.entries(consents)
    .filter(([, { withdrawnAt }]) => withdrawnAt === undefined)
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
};

/**
 * The declarations of a submission's consents but for those withdrawn since, found by their content address. A wording
 * that was deleted is a fault.
 */
export const declaredIn = (forms: Forms, { form, consents }: Evidence): readonly string[] =>
  inForce(forms[form], consents).map(([name, { text, version }]) => {
    const declared = textBehind(forms, text);
    if (declared === undefined)
      throw new Error(`the wording ${version} of the consent ${name} is not declared any more`);
    return declared;
  });

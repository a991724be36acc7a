// The very words that a submission agreed to: what mail and page repeat, whatever the form declares by now.

import type { Forms } from "../forms/define.ts";
import { textBehind } from "../forms/wording.ts";
import type { Evidence } from "./record.ts";

const inForce = (consents: Evidence["consents"]) =>
  Object.entries(consents).filter(([, { withdrawnAt }]) => withdrawnAt === undefined);

/**
 * The declarations of a submission's consents but for those withdrawn since, found by their content address. A wording
 * that was deleted is a fault.
 */
export const declaredIn = (forms: Forms, { consents }: Evidence): readonly string[] =>
  inForce(consents).map(([name, { text, version }]) => {
    const declared = textBehind(forms, text);
    if (declared === undefined)
      throw new Error(`the wording ${version} of the consent ${name} is not declared any more`);
    return declared;
  });

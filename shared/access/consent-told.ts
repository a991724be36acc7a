// One consent as its person reads it: the very words agreed to, when, how, through which page, mailed, confirmed, withdrawn.

import { type Forms, titleOf } from "../forms/define.ts";
import { pageOf } from "../forms/page-of.ts";
import { textBehind } from "../forms/wording.ts";
import { iso } from "../kit/moment.ts";
import type { Language } from "../locales/languages.ts";
import type { Evidence } from "../optin/record.ts";

export interface Here {
  readonly forms: Forms;
  readonly language: Language;
}

const at = (moment: number | undefined): string | null => (moment === undefined ? null : iso(moment));

/** Every consent of a submission, in the order of its form. */
export const consentsTold = ({ forms, language }: Here, evidence: Evidence) => {
  const form = forms[evidence.form];
  const { origin, mailed, askedAt, confirmedAt, receivedAt } = evidence;
  // What is stored keeps no order.
  const order = Object.keys(form?.consents ?? {});
  const agreements = Object.entries(evidence.consents).toSorted(
    ([one], [other]) => order.indexOf(one) - order.indexOf(other),
  );
  return agreements.map(([name, agreed]) => ({
    consent: name,
    title: form === undefined ? name : titleOf(form, name)[language],
    text: textBehind(forms, agreed.text) ?? origin.import?.consentText ?? null,
    textHash: agreed.text,
    version: agreed.version,
    language: agreed.language,
    attested: agreed.attested,
    given: agreed.given,
    agreedAt: iso(askedAt),
    page: pageOf(origin) ?? null,
    mailedAt: at(mailed?.at),
    messageId: mailed?.messageId ?? null,
    confirmedAt: at(confirmedAt),
    receivedAt: at(receivedAt),
    withdrawnAt: at(agreed.withdrawnAt),
    notice: evidence.notice,
  }));
};

export type ConsentTold = ReturnType<typeof consentsTold>[number];

/** Where it came from, as far as it was kept. */
export const originTold = ({ askedAt, origin }: Evidence) => ({
  at: iso(askedAt),
  site: origin.site ?? null,
  page: origin.page ?? null,
  network: origin.network ?? null,
  import: origin.import === undefined ? null : { ...origin.import, at: iso(origin.import.at) },
});

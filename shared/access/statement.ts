// All that is held about a person, told in their language: what the page shows and the download holds (GDPR 15 and 20).

import type { Forms } from "../forms/define.ts";
import { iso, type Moment } from "../kit/moment.ts";
import type { Language } from "../locales/languages.ts";
import { myDataWords } from "../locales/my-data/index.ts";
import { noticeWords } from "../locales/notice/index.ts";
import { recipientsOf } from "../notice/recipients.ts";
import { endedOf } from "../optin/proof/ended.ts";
import { isOver } from "../optin/record.ts";
import type { Owner } from "../owner.ts";
import { remaining } from "../rights/remaining.ts";
import { paths } from "../routes.ts";
import { activityTold } from "./activity-told.ts";
import { besideTold } from "./beside-told.ts";
import type { Holdings } from "./holdings.ts";
import { placeTold } from "./place-told.ts";
import { placeOf } from "./places.ts";
import { proofTold } from "./proof-told.ts";

export interface Source {
  /** The id of the session in which it is read, if it is read in one. */
  readonly session?: string;
  readonly owner: Owner;
  readonly forms: Forms;
  readonly publicUrl: string;
  readonly region: string;
}

/**
 * The document behind docs/my-data-format.md: `format` and `version` first, so that whoever reads it later knows how. A
 * new member may come at any time; what is there keeps its meaning for as long as the version stands.
 */
export const statementOf = (source: Source, held: Holdings, language: Language, now: Moment) => {
  const { owner, forms, publicUrl, region } = source;
  const { organisation, staffAddress, dataProtectionOfficer, authority } = owner;
  const notice = noticeWords(language);
  const { processors, transfer } = recipientsOf(language, owner, region);
  const { suppressed, softBounces } = held.standing ?? {};
  const here = { owner, forms, language };
  return {
    format: "assent-my-data",
    version: 1,
    language,
    createdAt: iso(now),
    controller: {
      name: organisation.name,
      address: [...organisation.imprint],
      email: staffAddress,
      site: organisation.site,
    },
    dataProtectionOfficer: { name: dataProtectionOfficer.name, email: dataProtectionOfficer.email },
    restricted: held.restricted === undefined ? null : { since: iso(held.restricted.at) },
    blocked: suppressed === undefined ? null : { why: suppressed.why, since: iso(suppressed.at) },
    returnedEmails: [...(softBounces ?? [])],
    activities: held.records
      .filter((record) => !isOver(record, now))
      .map((record) => activityTold(here, record, placeTold(placeOf(held.seats, record), now))),
    proofs: held.proofs
      .filter((proof) => !isOver(proof, now))
      .map((proof) => proofTold(here, proof, endedOf(forms, held, proof, now))),
    keptByLaw: remaining(forms, held, now).duties.map(({ form, fields, ground, until }) => ({
      ...{ form, title: forms[form]?.title[language] ?? form, fields: [...fields] },
      ...{ ground: ground[language], until: iso(until) },
    })),
    ...besideTold(here, held, source.session, now),
    proofsKeptFor: myDataWords(language).page.proofsLead,
    recipients: [notice.recipients.nobody, ...processors, ...(transfer === undefined ? [] : [transfer])],
    automatedDecisions: notice.rights.decisions,
    rights: [...notice.rights.list],
    authority: { name: authority.name[language], site: authority.site },
    notice: `${publicUrl}${paths.notice(language)}`,
  };
};

export type Statement = ReturnType<typeof statementOf>;

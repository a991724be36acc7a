// One consent with the fields of ISO/IEC TS 27560:2023: header, processing, parties, events; docs/proof-format.md lists them.

import type { Form } from "../../../shared/forms/define.ts";
import { pageOf } from "../../../shared/forms/page-of.ts";
import { iso } from "../../../shared/kit/moment.ts";
import type { Exhibit } from "../../../shared/optin/proof/evidence.ts";
import { paths } from "../../../shared/routes.ts";
import type { Operator } from "../operator/operator.ts";
import { broughtRow, placeOf } from "./brought.ts";
import { type Mails, mailRow } from "./mail.ts";
import { partiesOf } from "./parties.ts";
import { rowOf } from "./row.ts";

type Ports = Pick<Operator, "owner" | "forms" | "publicUrl" | "region">;

const duration = ({ kind, ...period }: Form["keeps"]["confirmed"] | Form["keeps"]["proof"]): string => {
  if (kind === "until-withdrawn" || !("count" in period)) return "until withdrawn";
  return kind === "days" ? `P${period.count}D` : `P${period.count}Y and on to the end of that calendar year`;
};

const purposeOf = (
  { owner, region }: Ports,
  { consent, evidence: { origin }, wording, agreed }: Exhibit,
  form: Form | undefined,
) => ({
  purpose: consent,
  purpose_description: form?.purpose[agreed.language] ?? null,
  declaration: wording ?? origin.import?.consentText ?? null,
  lawful_basis: "dpv-gdpr:A6-1-a",
  pii_information: Object.entries(form?.fields ?? {}).map(([pii_type, { required }]) => ({
    pii_type,
    pii_optional: !required,
  })),
  pii_controllers: ["controller"],
  collection_method: origin.import
    ? `brought in from elsewhere, ${placeOf(origin.import)}`
    : ["web form", pageOf(origin)].filter(Boolean).join(" on "),
  storage_locations: [region],
  retention_period: form ? duration(form.keeps.confirmed) : null,
  proof_retention_period: form ? duration(form.keeps.proof) : null,
  withdrawal_method: `the link in mails of the list, or an informal message to ${owner.staffAddress}`,
  recipient_third_parties: [],
  authority_party: "authority",
});

const requests = {
  tick: "box ticked and form sent",
  send: "form sent",
  press: "brought in by the controller, asked by mail",
  imported: "brought in by the controller",
} as const;

const eventsOf = ({ evidence, agreed, ended }: Exhibit) => {
  const { askedAt, confirmedAt, origin } = evidence;
  const statement = origin.import?.statement;
  const { withdrawnAt } = agreed;
  const event = (event_state: string, moment: number | undefined, event_type: string, entity_id = "principal") => ({
    event_time: moment === undefined ? null : iso(moment),
    event_type,
    event_state,
    entity_id,
  });
  return [
    event("dpv:ConsentRequested", askedAt, requests[agreed.given], origin.import ? "controller" : "principal"),
    ...(statement === undefined
      ? []
      : [event("dpv:ConsentGiven", origin.import?.confirmedAt, `as the controller states: ${statement}`)]),
    ...(confirmedAt === undefined || statement !== undefined
      ? []
      : [event("dpv:ConsentGiven", confirmedAt, "link in the confirmation mail followed, button pressed")]),
    ...(withdrawnAt === undefined ? [] : [event("dpv:ConsentWithdrawn", withdrawnAt, "withdrawn")]),
    ...(ended?.why === "over" || ended?.why === "unreachable"
      ? [event("dpv:ConsentExpired", ended.at, "period over", "controller")]
      : []),
    ...(ended?.why === "superseded" ? [event("dpv:RenewedConsentGiven", ended.at, "newer submission confirmed")] : []),
  ];
};

/** The record of one consent. Its last section, `evidence`, holds what the specification has no field for. */
export const consentRecord = (operator: Ports, exhibit: Exhibit, mails?: Mails) => {
  const { evidence, consent, agreed } = exhibit;
  const { form, id, person, notice, origin } = evidence;
  const { attested, given, mailedAt, messageId, moved, verified } = rowOf(exhibit);
  return {
    header: {
      schema_version: "ISO/IEC TS 27560:2023, assent 1",
      record_id: `${form}/${id}/${consent}`,
      pii_principal_id: person,
    },
    processing: {
      privacy_notice: `${operator.publicUrl}${paths.noticeEdition(notice)}`,
      privacy_notice_version: notice,
      language: agreed.language,
      purposes: [purposeOf(operator, exhibit, operator.forms[form])],
    },
    parties: partiesOf(operator.owner),
    events: eventsOf(exhibit),
    evidence: {
      ...{ declaration_hash: agreed.text, declaration_version: agreed.version, attested, given },
      ...{ network: origin.network ?? null, mailedAt, messageId },
      ...(moved && { moved }),
      ...{ mail_template: evidence.mailed?.template ?? null, seal: agreed.seal ?? null, verified },
      ...(mails && { mail: mailRow(mails.get(evidence)) }),
      ...(origin.import && { import: broughtRow(origin.import) }),
    },
  };
};

// One processing activity as its person reads it: what for, on which basis, the data, its origin and its end.

import { labelOf } from "../forms/fields.ts";
import { iso } from "../kit/moment.ts";
import { activityOf } from "../notice/activity.ts";
import type { Stored } from "../optin/record.ts";
import { consentsTold, type Here, originTold } from "./consent-told.ts";
import type { PlaceTold } from "./place-told.ts";

/**
 * The record as it is stored, so that nobody need believe our words about it: with every attribute but the keys that find
 * it, among them the nonce in its links, which its own person has in their mails.
 */
const stored = ({ person: _, ...record }: Stored): Readonly<Record<string, unknown>> => ({ ...record });

export const activityTold = (here: Here, record: Stored, place: PlaceTold) => {
  const { forms, language } = here;
  const form = forms[record.form];
  const told = form && activityOf(language, form);
  const values: Readonly<Record<string, string | undefined>> = { ...record.answers, email: record.email };
  const fields = form === undefined ? Object.keys(values) : Object.keys(form.fields);
  return {
    form: record.form,
    id: record.id,
    title: told?.title ?? record.form,
    state: record.state,
    place,
    purpose: told?.purpose ?? "",
    legalBasis: told?.basis ?? "",
    data: fields.flatMap((name) => {
      const [value, field] = [values[name], form?.fields[name]];
      return value === undefined ? [] : [{ name, label: field ? labelOf(field, language) : name, value }];
    }),
    language: record.language,
    origin: originTold(record),
    consents: consentsTold(here, record),
    deletion: {
      rules: [...(told?.keeps ?? [])],
      // Until the restriction is lifted nothing is deleted (GDPR 18(2)), whatever end was planned.
      at: record.expiresAt === undefined || record.paused !== undefined ? null : iso(record.expiresAt),
      paused: record.paused !== undefined,
    },
    stored: stored(record),
  };
};

export type ActivityTold = ReturnType<typeof activityTold>;

// From the members of a list to the lines of an export: who may be written to now, each with their own leave link.

import type { Member } from "../../../shared/aws/audience.ts";
import { iso } from "../../../shared/kit/moment.ts";
import { endsAt } from "../../../shared/optin/in-force.ts";
import { type LinkKeys, signLink } from "../../../shared/optin/link.ts";
import { paths } from "../../../shared/routes.ts";
import { cannot } from "../failure.ts";
import type { Operator } from "../operator/operator.ts";
import type { List } from "./lists.ts";
import { onePerPerson } from "./one-per-person.ts";

export interface Person {
  readonly email: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly language: string;
  /** ISO 8601, UTC: since when they may be written to. */
  readonly confirmedAt: string;
  readonly form: string;
  readonly unsubscribeUrl: string;
}

/**
 * Stands in an exported link where mailed ones hold their record's nonce. Leaving asks for person and form only, since it
 * ends whatever stands then; a link for one record would fail after the next confirmation (decision 030).
 */
const anyRecord = "list";

const isMeant =
  ({ forms, now }: Pick<Operator, "forms" | "now">, list: List) =>
  (member: Member) => {
    const form = forms[member.form];
    if (form === undefined)
      throw cannot(
        `people of the form ${member.form} are on this list, and no such form is registered: their links would lead nowhere`,
      );
    const ends = endsAt(form, member.confirmedAt);
    return list.forms.includes(member.form) && (ends === undefined || ends > now());
  };

const only = async function* <T>(items: AsyncIterable<T>, test: (item: T) => boolean): AsyncIterable<T> {
  for await (const item of items) if (test(item)) yield item;
};

/** One person after the other, fetched as they are asked for; holds one page of the index whatever the list's length. */
export const peopleOn = async function* (
  operator: Pick<Operator, "audience" | "forms" | "publicUrl" | "now">,
  keys: LinkKeys,
  list: List,
): AsyncIterable<Person> {
  for (const shard of operator.audience.list(list.consent)) {
    for await (const member of onePerPerson(only(shard, isMeant(operator, list)))) {
      const { email, answers, language, confirmedAt, form } = member;
      const token = signLink(keys, { ...member, purpose: "unsubscribe", link: anyRecord, consent: list.consent });
      const unsubscribeUrl = `${operator.publicUrl}${paths.unsubscribe(token)}`;
      yield { email, answers, language, confirmedAt: iso(confirmedAt), form, unsubscribeUrl };
    }
  }
};

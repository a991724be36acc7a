// Which list a name stands for: that of a consent, on whichever forms, or that of one form.

import type { Forms } from "../../../shared/forms/define.ts";
import { wrongCall } from "../failure.ts";

export interface List {
  /** The consent by which its people may be written to. */
  readonly consent: string;
  /** The forms whose people are meant. */
  readonly forms: readonly string[];
}

/** Every list there is: a consent with `list` set, and the forms that ask for it. */
const listsOf = (forms: Forms): readonly List[] => {
  const pairs = Object.entries(forms).flatMap(([form, { consents }]) =>
    Object.entries(consents).flatMap(([consent, { list }]) => (list ? [{ consent, form }] : [])),
  );
  return [...Map.groupBy(pairs, ({ consent }) => consent)].map(([consent, of]) => ({
    consent,
    forms: of.map(({ form }) => form),
  }));
};

/** A consent's name comes first: what one agreed to says whether one may be written to. */
export const listNamed = (forms: Forms, name: string): List => {
  const lists = listsOf(forms);
  const list = lists.find(({ consent }) => consent === name);
  if (list !== undefined) return list;
  const ofForm = lists.find((candidate) => candidate.forms.includes(name));
  if (ofForm !== undefined) return { consent: ofForm.consent, forms: [name] };
  const names = lists.map(({ consent }) => consent);
  throw wrongCall(`no list “${name}”; there are: ${names.join(", ")}`);
};

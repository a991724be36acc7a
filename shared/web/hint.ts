// A hint beside an address that looks mistyped: what was probably meant. It refuses nothing.

import type { Questions } from "../forms/define.ts";
import type { Field } from "../forms/fields.ts";
import { first, type Sending } from "../forms/submission.ts";
import { suggestedAddress } from "../forms/suggested-address.ts";
import { words } from "../locales/index.ts";
import type { Language } from "../locales/languages.ts";

/** The sentence for a field's value, if there is anything to hint at. */
export const hintAt = (language: Language, field: Field, typed: string): string | undefined => {
  const suggested = field.kind === "email" ? suggestedAddress(typed) : undefined;
  return suggested && words(language).form.suggestion(suggested);
};

/** What the answer to a script says beside what is wrong; nothing, where there is nothing to hint at. */
export const hintsIn = (language: Language, form: Questions, sending: Sending) => {
  const hints = Object.entries(form.fields).flatMap(([field, asked]) => {
    const message = hintAt(language, asked, first(sending, field) ?? "");
    return message === undefined ? [] : [{ field, message }];
  });
  return hints.length > 0 ? { hints } : {};
};

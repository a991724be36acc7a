// The one line under every form: what for, on which legal basis, and how long (GDPR 13(1)(c), 13(2)(a)).

import type { Form } from "../forms/define.ts";
import { words } from "../locales/index.ts";
import type { Language } from "../locales/languages.ts";

export const useLine = (language: Language, { purpose, basis, keeps }: Form): string => {
  const { form: text, basis: bases } = words(language);
  const { confirmed, pending } = keeps;
  const until = confirmed.kind === "days" ? text.until.days(confirmed.count) : text.until.withdrawn;
  return `${text.use(purpose[language], bases[basis])}, ${until}. ${text.unconfirmed(pending.count)}`;
};

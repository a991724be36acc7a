// The one line under every form: what for, on which legal basis, and how long (GDPR 13(1)(c), 13(2)(a)).

import type { Form } from "../forms/define.ts";
import { words } from "../locales/index.ts";
import type { Language } from "../locales/languages.ts";

type Words = ReturnType<typeof words>["form"]["until"];

const untilOf = (text: Words, { optIn, keeps: { confirmed } }: Form): string => {
  if (confirmed.kind === "until-withdrawn") return text["until-withdrawn"]();
  return text[confirmed.kind === "days" && optIn === "single" ? "received" : confirmed.kind](confirmed.count);
};

export const useLine = (language: Language, form: Form): string => {
  const { form: text, basis: bases } = words(language);
  const { purpose, basis, keeps, optIn } = form;
  const line = `${text.use(purpose[language], bases[basis])}, ${untilOf(text.until, form)}.`;
  return [
    line,
    ...(optIn === "double" ? [text.unconfirmed(keeps.pending.count)] : []),
    ...(keeps.duty === undefined ? [] : [text.duty(keeps.duty.ground[language])]),
  ].join(" ");
};

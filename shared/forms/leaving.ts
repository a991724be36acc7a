// What somebody leaves who withdraws a consent: the words for it differ by this and by nothing else.

import { words } from "../locales/index.ts";
import type { Language } from "../locales/languages.ts";
import type { Leaving, LeavingWords } from "../locales/leaving/en.ts";
import type { Consent } from "./define.ts";

export type Left = Pick<Consent, "list" | "required" | "ending">;

const leavingOf = ({ list, required }: Left): Leaving => {
  if (required) return list ? "list" : "whole";
  return list ? "mails" : "part";
};

/** What is said before the button, on it, and after it; the consent's own name for it, where it has one. */
export const leavingWords = (language: Language, consent: Left): LeavingWords => {
  const text = words(language).leaving[leavingOf(consent)];
  const own = consent.ending?.[language];
  return own === undefined ? text : { ...text, title: () => own, action: own, link: own };
};

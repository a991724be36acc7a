// Every copy with its longest life, in words.

import { copies, type Life } from "../lives.ts";
import type { Language } from "../locales/languages.ts";
import { noticeWords } from "../locales/notice/index.ts";

export interface ToldCopy {
  readonly name: string;
  readonly text: string;
  readonly life: string;
}

export const copiesOf = (language: Language): readonly ToldCopy[] => {
  const { lives, names } = noticeWords(language).copies;
  const told = (life: Life): string => {
    if (typeof life === "string") return lives[life];
    return "days" in life ? lives.days(life.days) : lives.hours(life.hours);
  };
  return Object.entries(copies).map(([copy, life]) => ({ ...names[copy as keyof typeof copies], life: told(life) }));
};

// Numbers as people write them: in figures, or in the words of our languages.

import { type Language, languages } from "./languages.ts";

const numbers: Readonly<Record<Language, string>> = {
  en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
  de: "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn",
  es: "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho",
};

const wordsOf = (language: Language): readonly string[] => numbers[language].split(" ");

/** Accents, capitals, spaces and marks aside; `fuenf` is `fünf`, as keyboards without an umlaut write it. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")
    .replaceAll(/([ou])e/g, "$1");

const values = new Map(
  languages.flatMap((language) => wordsOf(language).map((word, value) => [plain(word), value] as const)),
);

/** The word for a whole number from 0 to 18. */
export const numberWord = (language: Language, value: number): string => wordsOf(language)[value] ?? String(value);

/** The number that somebody wrote, in figures or in a word of any of our languages. */
export const numberIn = (text: string): number | undefined => {
  const written = plain(text.slice(0, 40));
  return /^\d{1,3}$/.test(written) ? Number(written) : values.get(written);
};

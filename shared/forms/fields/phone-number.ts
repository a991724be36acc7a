// Reads a telephone number as people of a country write it; heavy, so it is imported where a number came in and never before.

import parsePhoneNumber, { type CountryCode } from "libphonenumber-js/min";
import { isE164 } from "./telephone.ts";

/** Digits of any script and what stands between them; a letter or a sign more would be an extension or a name. */
const written = /^[+＋]?[\p{Nd}\p{Pd}\s()./]+$/u;

/**
 * Gives a number in E.164, or `undefined` where its length is none that its country has. Whether it is in use is not
 * asked: countries open new ranges all the time, and a number that is right today must not be refused by an old table.
 * What is given reads back as itself.
 */
export const readPhoneNumber = (typed: string, country: string): string | undefined => {
  if (!written.test(typed)) return undefined;
  const read = (text: string) => parsePhoneNumber(text, { defaultCountry: country as CountryCode, extract: false });
  const number = read(typed);
  if (number === undefined || !number.isPossible() || !isE164(number.number)) return undefined;
  return read(number.number)?.number === number.number ? number.number : undefined;
};

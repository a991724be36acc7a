// Who else receives the data, and where: processors, their countries, and the ground of a transfer (GDPR 13(1)(e), (f)).

import { countryName } from "../locales/countries.ts";
import type { Language } from "../locales/languages.ts";
import { noticeWords } from "../locales/notice/index.ts";
import type { Owner } from "../owner.ts";
import { placeOf } from "./region.ts";

export interface Recipients {
  /** A sentence for each processor. */
  readonly processors: readonly string[];
  /** Whether the data leaves the European Economic Area; nothing where the region is not known. */
  readonly transfer: string | undefined;
}

/** `region` is the AWS region that the stack runs in; without it the notice names the processor alone. */
export const recipientsOf = (language: Language, owner: Owner, region: string | undefined): Recipients => {
  const { recipients: text } = noticeWords(language);
  const place = region === undefined ? undefined : placeOf(region);
  const country = place && countryName(language, place.country);
  const further = owner.notice?.processors ?? [];
  return {
    processors: [
      text.aws(country === undefined ? region : `${region} (${country})`),
      ...further.map(({ name, task, place: where }) => `${name}: ${task[language]}. ${where[language]}.`),
    ],
    transfer: place && (place.eea ? text.eea : text.third),
  };
};

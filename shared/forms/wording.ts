// Every declaration the forms know, by its content address: from the hash in a proof back to the words agreed to.

import { type Language, languages } from "../locales/languages.ts";
import { declarations, type Forms, textHash } from "./define.ts";

export interface Wording {
  readonly form: string;
  readonly consent: string;
  readonly version: string;
  readonly language: Language;
  /** What proofs name it by. */
  readonly hash: string;
  readonly text: string;
}

/** All wordings of all consents in all languages, in the order in which they are declared. */
export const wordings = (forms: Forms): readonly Wording[] =>
  Object.entries(forms).flatMap(([form, { consents }]) =>
    Object.entries(consents).flatMap(([consent, declared]) =>
      declarations(declared).flatMap((declaration) =>
        languages.map((language) => ({
          form,
          consent,
          version: declaration.version,
          language,
          hash: textHash(declaration, language),
          text: declaration.text[language],
        })),
      ),
    ),
  );

/** The words behind a hash. An address made of the content names one text, whichever consent declares it. */
export const textBehind = (forms: Forms, hash: string): string | undefined =>
  wordings(forms).find((wording) => wording.hash === hash)?.text;

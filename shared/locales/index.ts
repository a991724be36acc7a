// The catalogues, by language.

import { de } from "./de.ts";
import { type Catalogue, en } from "./en.ts";
import { es } from "./es.ts";
import type { Language } from "./languages.ts";

const catalogues: Readonly<Record<Language, Catalogue>> = { en, de, es };

/** All that pages and mails say in one language. */
export const words = (language: Language): Catalogue => catalogues[language];

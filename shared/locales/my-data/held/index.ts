// The words for what is held beside records and proofs, by language; a part of the pages' words in files of its own.

import type { Language } from "../../languages.ts";
import { de } from "./de.ts";
import { en, type HeldCatalogue } from "./en.ts";
import { es } from "./es.ts";

const catalogues: Readonly<Record<Language, HeldCatalogue>> = { en, de, es };

export const heldWords = (language: Language): HeldCatalogue => catalogues[language];

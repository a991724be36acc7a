// The words around a leaving that can be undone, by language.

import type { Language } from "../languages.ts";
import { de } from "./de.ts";
import { en, type UndoCatalogue } from "./en.ts";
import { es } from "./es.ts";

const catalogues: Readonly<Record<Language, UndoCatalogue>> = { en, de, es };

export const undoWords = (language: Language): UndoCatalogue => catalogues[language];

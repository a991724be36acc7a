// The register's words, by language.

import type { Language } from "../languages.ts";
import { de } from "./de.ts";
import { en, type RegisterCatalogue } from "./en.ts";
import { es } from "./es.ts";

const catalogues: Readonly<Record<Language, RegisterCatalogue>> = { en, de, es };

export const registerWords = (language: Language): RegisterCatalogue => catalogues[language];

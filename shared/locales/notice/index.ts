// The notice's words, by language; apart from the catalogue, because most functions never speak them.

import type { Language } from "../languages.ts";
import { de } from "./de.ts";
import { en, type NoticeCatalogue } from "./en.ts";
import { es } from "./es.ts";

const catalogues: Readonly<Record<Language, NoticeCatalogue>> = { en, de, es };

export const noticeWords = (language: Language): NoticeCatalogue => catalogues[language];

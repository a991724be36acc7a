// The words of the pages around one's own data, by language; apart from the catalogue, because one function alone speaks them.

import type { Language } from "../languages.ts";
import { de } from "./de.ts";
import { en, type MyDataCatalogue } from "./en.ts";
import { es } from "./es.ts";

const catalogues: Readonly<Record<Language, MyDataCatalogue>> = { en, de, es };

export const myDataWords = (language: Language): MyDataCatalogue => catalogues[language];

export type { Action } from "./en.ts";

// The words for a place at an event on the page with one's data, by language; a part of the pages' words in files of its own.

import type { Language } from "../../languages.ts";
import { de } from "./de.ts";
import { en, type PlaceCatalogue } from "./en.ts";
import { es } from "./es.ts";

const catalogues: Readonly<Record<Language, PlaceCatalogue>> = { en, de, es };

export const placeWords = (language: Language): PlaceCatalogue => catalogues[language];

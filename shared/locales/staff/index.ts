// The words of mails to staff, by language; apart, because the functions that answer visitors never speak them.

import type { Language } from "../languages.ts";
import { de } from "./de.ts";
import { en, type StaffCatalogue } from "./en.ts";
import { es } from "./es.ts";

const catalogues: Readonly<Record<Language, StaffCatalogue>> = { en, de, es };

export const staffWords = (language: Language): StaffCatalogue => catalogues[language];

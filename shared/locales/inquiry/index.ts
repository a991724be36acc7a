// The words about inquiries, by language.

import type { Language } from "../languages.ts";
import { de } from "./de.ts";
import { en, type InquiryCatalogue } from "./en.ts";
import { es } from "./es.ts";

const catalogues: Readonly<Record<Language, InquiryCatalogue>> = { en, de, es };

export const inquiryWords = (language: Language): InquiryCatalogue => catalogues[language];

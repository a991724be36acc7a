// The words of the mails around one's own data, by language; apart from the pages', which the sending functions never show.

import type { Language } from "../../languages.ts";
import { de } from "./de.ts";
import { en, type MyDataMailCatalogue } from "./en.ts";
import { es } from "./es.ts";

const catalogues: Readonly<Record<Language, MyDataMailCatalogue>> = { en, de, es };

export const myDataMailWords = (language: Language): MyDataMailCatalogue => catalogues[language];

export type { Deed } from "./en.ts";

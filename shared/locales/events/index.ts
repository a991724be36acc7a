// What is said about events, by language.

import type { Language } from "../languages.ts";
import { de } from "./de.ts";
import { type EventCatalogue, en } from "./en.ts";
import { es } from "./es.ts";

export type { EventCatalogue } from "./en.ts";

const catalogues: Readonly<Record<Language, EventCatalogue>> = { en, de, es };

/** All that pages and mails say about events in one language; apart, so that only who tells of events carries it. */
export const eventWords = (language: Language): EventCatalogue => catalogues[language];

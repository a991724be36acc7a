// The names that begin with `_`: where to go on to, which language and page, and the trap for scripts.

import { isLanguage, type Language } from "../locales/languages.ts";
import { first, type Sending } from "./submission.ts";

/** What the names that begin with `_` ask for; never stored as answers. */
export interface Steering {
  readonly next?: string;
  readonly language?: Language;
  readonly page?: string;
  /** The origin of the page that a form stood on, carried by our own page through a mistake. */
  readonly site?: string;
  /** When our own page was shown, stamped (guard/stamp.ts). */
  readonly shown?: string;
  /** The sum that the page asks, by its token; empty where a page asks to be given one. */
  readonly puzzle?: string;
  readonly answer?: string;
  /** The honeypot was filled: a script that fills whatever it finds. */
  readonly trapped: boolean;
}

/** Reads the steering names. What makes no sense is ignored, because a form must work without any of them. */
export const steering = (sending: Sending): Steering => {
  const [next, language, page, site] = ["_next", "_language", "_page", "_site"].map((name) => first(sending, name));
  const [shown, answer, puzzle] = [first(sending, "_shown"), first(sending, "_answer"), sending.get("_puzzle")?.[0]];
  const path = page?.split(/[?#]/)[0];
  return {
    ...(next !== undefined && { next }),
    ...(isLanguage(language) && { language }),
    ...(path !== undefined && /^\/[\x21-\x7e]{0,200}$/.test(path) && { page: path }),
    ...(site !== undefined && { site }),
    ...(shown !== undefined && { shown }),
    ...(puzzle !== undefined && { puzzle }),
    ...(answer !== undefined && { answer }),
    trapped: ["_gotcha", "bot-field"].some((name) => sending.get(name)?.some((value) => value !== "")),
  };
};

// The language in which a form is answered: its own `_language`, else that of the page around it.

import { isLanguage, type Language } from "../locales/languages.ts";
import { type ScriptWords, scriptWords } from "../locales/script.ts";

export const typedIn = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
};

/** `undefined` where neither names a language of ours: the server then goes by the browser's, as for a plain post. */
export const languageOf = (form: HTMLFormElement): Language | undefined => {
  const stated = typedIn(form, "_language") || form.closest<HTMLElement>("[lang]")?.lang || "";
  const language = stated.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : undefined;
};

export const wordsOf = (form: HTMLFormElement): ScriptWords => scriptWords[languageOf(form) ?? "en"];

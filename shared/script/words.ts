// The language in which a form is answered: its own `_language`, else that of the page around it.

import { type ScriptWords, scriptWords } from "../locales/script.ts";

export const typedIn = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
};

export const languageOf = (form: HTMLFormElement): keyof typeof scriptWords => {
  const stated = typedIn(form, "_language") || form.closest<HTMLElement>("[lang]")?.lang || "";
  const language = stated.slice(0, 2).toLowerCase();
  return language === "de" || language === "es" ? language : "en";
};

export const wordsOf = (form: HTMLFormElement): ScriptWords => scriptWords[languageOf(form)];

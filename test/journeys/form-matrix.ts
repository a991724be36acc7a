// Who sends which form, from where and how: nine walks that hold every pair of form, language, place and look, or all there are.

import { languages } from "../../shared/locales/languages.ts";
import type { Visitor } from "../support/browser.ts";
import { isFull } from "./matrix.ts";

export const walked = ["contact", "registration", "event"] as const;

export interface Walk extends Visitor {
  readonly form: (typeof walked)[number];
  /** Our own page; somebody's page, as it was pasted; or the same with the script. Scripts are on in the last only. */
  readonly place: "hosted" | "site" | "scripted";
  readonly multipart: boolean;
}

export const places = ["hosted", "site", "scripted"] as const;
const looks = [
  { width: "phone", scheme: "light" },
  { width: "desktop", scheme: "dark" },
  { width: "phone", scheme: "dark" },
  { width: "desktop", scheme: "light" },
] as const;

const walkOf = (form: number, language: number, place: number, look: number, multipart: boolean): Walk => ({
  ...{ form: walked[form] ?? "contact", language: languages[language] ?? "en" },
  ...{ place: places[place] ?? "hosted", script: places[place] === "scripted", multipart },
  ...(looks[look] ?? looks[0]),
});

const threes = [0, 1, 2];

/**
 * A Latin square twice over: what differs between the forms is their words and their rules, so the pairs are held across
 * forms and not once more within each (the newsletter's journey holds them within one). Which of the two encodings meets
 * which look is left open: the look is the browser's, and the encoding is never seen.
 */
const pairwise: readonly Walk[] = threes.flatMap((form) =>
  threes.map((language) => {
    const multipart = ["00", "11", "21", "22"].includes(`${form}${language}`);
    return walkOf(form, language, (form + language) % 3, (form + 2 * language) % 3, multipart);
  }),
);

const all: readonly Walk[] = threes.flatMap((form) =>
  threes.flatMap((language) =>
    threes.flatMap((place) =>
      looks.flatMap((_, look) => [true, false].map((multipart) => walkOf(form, language, place, look, multipart))),
    ),
  ),
);

export const walks = (full: boolean = isFull): readonly Walk[] => (full ? all : pairwise);

export const walkName = ({ form, language, place, width, scheme, multipart }: Walk): string =>
  `${form}-${language}-${place}-${width}-${scheme}-${multipart ? "parts" : "plain"}`;

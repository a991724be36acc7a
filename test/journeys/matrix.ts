// Who visits: every combination of language, scripts, width, colour scheme and form page, or few that hold every pair.

import type { Visitor } from "../support/browser.ts";

export interface Traveller extends Visitor {
  /** The form on somebody's site, or the page that every form is by itself. */
  readonly start: "site" | "hosted";
}

export const factors = {
  language: ["en", "de", "es"],
  script: [true, false],
  width: ["phone", "desktop"],
  scheme: ["light", "dark"],
  start: ["site", "hosted"],
} as const satisfies { readonly [F in keyof Traveller]: readonly Traveller[F][] };

/** Whether this run is to see every combination (`npm run journeys`). */
export const isFull = process.env.ASSENT_JOURNEYS === "full";

/** Two of each language, each other's opposite in everything else. */
const pairwise: readonly Traveller[] = [
  { language: "en", script: true, width: "phone", scheme: "light", start: "site" },
  { language: "en", script: false, width: "desktop", scheme: "dark", start: "hosted" },
  { language: "de", script: true, width: "phone", scheme: "dark", start: "hosted" },
  { language: "de", script: false, width: "desktop", scheme: "light", start: "site" },
  { language: "es", script: true, width: "desktop", scheme: "light", start: "hosted" },
  { language: "es", script: false, width: "phone", scheme: "dark", start: "site" },
];

const all: readonly Traveller[] = factors.language.flatMap((language) =>
  factors.script.flatMap((script) =>
    factors.width.flatMap((width) =>
      factors.scheme.flatMap((scheme) => factors.start.map((start) => ({ language, script, width, scheme, start }))),
    ),
  ),
);

/** Whom a journey is for: a form's test takes them all, `test.concurrent.each(named(travellers()))`. */
export const travellers = (full: boolean = isFull): readonly Traveller[] => (full ? all : pairwise);

export const nameOf = ({ language, script, width, scheme, start }: Traveller): string =>
  `${language}-${script ? "script" : "plain"}-${width}-${scheme}-${start}`;

/** Each with the name that its tests, addresses and pictures carry. */
export const named = (each: readonly Traveller[]): (readonly [string, Traveller])[] =>
  each.map((it) => [nameOf(it), it] as const);

/**
 * Whose pages axe judges: in the short run those with scripts, who are of every language, width and scheme between
 * them. Our server cannot know whether scripts run and gives everybody else the same pages.
 */
export const isJudged = ({ script }: Traveller): boolean => script || isFull;

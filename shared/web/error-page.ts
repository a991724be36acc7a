// What went wrong and what to do about it, as a page and as the words of a problem document.

import { type Html, html } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import type { Language } from "../locales/languages.ts";
import { document } from "./document.ts";
import { icon } from "./icon.ts";
import { mailto } from "./link.ts";

export type Problem = "not-found" | "unreadable" | "too-large" | "unknown-type" | "too-many" | "failed";

export interface ErrorPage {
  readonly problem: Problem;
  /** What a person can name when they ask about it: the request's id. */
  readonly reference?: string;
  /** The address of the form to go back to, where there is one. */
  readonly back?: string;
}

/** Title and text, also for `title` and `detail` of a problem document (RFC 9457). */
export const problemText = (language: Language, problem: Problem): { readonly title: string; readonly text: string } =>
  words(language).problem[problem];

export const errorPage = (frame: Frame, { problem, reference, back }: ErrorPage): Html => {
  const { owner, language } = frame;
  const { title, text } = problemText(language, problem);
  const more = words(language).problems;
  return document(frame, {
    title,
    main: html`${icon("amiss")}
<h1>${title}</h1>
<p>${text}</p>
${back !== undefined && html`<p><a class="button" href="${back}">${more.back}</a></p>`}
<p class="small">${more.human(mailto(owner.staffAddress))}${reference !== undefined && ` ${more.reference}: ${reference}`}</p>`,
  });
};

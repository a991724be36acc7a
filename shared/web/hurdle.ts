// What a form's page says and asks when a post was held up: a line on top, and a sum above the button.

import type { Hurdle } from "../guard/hurdle.ts";
import type { Puzzle } from "../guard/puzzle.ts";
import { type Html, html } from "../kit/html.ts";
import { words } from "../locales/index.ts";
import type { Language } from "../locales/languages.ts";
import { numberWord } from "../locales/numbers.ts";

const question = (language: Language, { sum }: Puzzle): string =>
  words(language).guard.sum(numberWord(language, sum[0]), numberWord(language, sum[1]));

/** The line on top, focused; also for the title of the page and of a problem document. */
export const hurdleTitle = (language: Language, { kind }: Hurdle): string =>
  kind === "too-quick" ? words(language).guard.quick : words(language).guard.question;

export const hurdleLine = (language: Language, hurdle: Hurdle): Html => {
  const { again, why } = words(language).guard;
  const text =
    hurdle.kind === "too-quick"
      ? html`<p>${again}</p>`
      : html`<p><a href="#_answer">${question(language, hurdle.puzzle)}</a></p><p>${why}</p>`;
  return html`<div class="hold" role="alert" tabindex="-1" autofocus><h2>${hurdleTitle(language, hurdle)}</h2>${text}</div>
`;
};

/** The sum as a plain labelled field: no picture, no sound, no clock (WCAG 2.2, 3.3.8). */
export const hurdleField = (language: Language, hurdle: Hurdle): Html | false => {
  if (hurdle.kind === "too-quick") return false;
  const { puzzle, answer, failed } = hurdle;
  const wrong = failed && html`<p class="wrong" id="wrong-_answer">${words(language).guard.failed}</p>`;
  const described = failed && html` aria-invalid="true" aria-describedby="wrong-_answer"`;
  return html`<div class="field"><label for="_answer">${question(language, puzzle)}&nbsp;<span aria-hidden="true">*</span></label>${wrong}<input id="_answer" name="_answer" type="text" value="${answer}" autocomplete="off" inputmode="numeric" required${described}></div>
<input type="hidden" name="_puzzle" value="${puzzle.token}">
`;
};

/** The same for a script: what to ask and under which token to send the answer. */
export const hurdleProblem = (language: Language, hurdle: Hurdle) =>
  hurdle.kind === "too-quick"
    ? { errors: [{ field: "_shown", code: hurdle.kind, message: words(language).guard.again }] }
    : {
        errors: [{ field: "_answer", code: hurdle.kind, message: question(language, hurdle.puzzle) }],
        puzzle: hurdle.puzzle.token,
      };

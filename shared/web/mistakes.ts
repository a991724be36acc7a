// What is wrong with a submission, as a script reads it: field, code and message of everything, and hints beside them.

import type { Questions } from "../forms/define.ts";
import type { Mistake, Sending } from "../forms/submission.ts";
import { words } from "../locales/index.ts";
import type { Language } from "../locales/languages.ts";
import { fieldErrorText } from "./field-error.ts";
import { hintsIn } from "./hint.ts";
import { problem, type Reply } from "./reply.ts";

/** 422 with the contract's `errors`; `hints` is an extension member (RFC 9457, 3.2) and there only if there is one. */
export const mistakesProblem = (
  language: Language,
  form: Questions,
  sending: Sending,
  mistakes: readonly Mistake[],
): Reply => {
  const errors = mistakes.map((mistake) => ({
    field: mistake.field,
    code: mistake.code,
    message: fieldErrorText(language, form, mistake),
  }));
  const title = words(language).form.problems(errors.length);
  return problem(422, title, { errors, ...hintsIn(language, form, sending) }, { secret: true });
};

// A form that is not taken as it came: shown again with all that was typed, or told as a problem (RFC 9457).

import type { Mistake } from "../forms/submission.ts";
import type { Hurdle, Post } from "../guard/hurdle.ts";
import type { Frame } from "../locales/frame.ts";
import { styleSource } from "./document.ts";
import { formPage } from "./form-page.ts";
import { hurdleProblem, hurdleTitle } from "./hurdle.ts";
import { mistakesProblem } from "./mistakes.ts";
import { page, problem, type Reply } from "./reply.ts";
import { type Request, wantsJson } from "./request.ts";

export interface Refused extends Post {
  /** The origin of the page that the form stood on, to be carried through. */
  readonly site: string | undefined;
  readonly errors: readonly Mistake[];
  readonly hurdle: Hurdle | undefined;
}

/** 422: what is wrong with each field, else what holds the post up. */
export const refusal = (
  frame: Frame,
  allowedOrigins: readonly string[],
  request: Request,
  { name, form, sending, steers, site, errors, hurdle }: Refused,
): Reply => {
  const { owner, language } = frame;
  if (wantsJson(request)) {
    if (errors.length === 0 && hurdle !== undefined)
      return problem(422, hurdleTitle(language, hurdle), hurdleProblem(language, hurdle), { secret: true });
    return mistakesProblem(language, form, sending, errors);
  }
  const steering = { ...steers, ...(site !== undefined && { site }) };
  const shown = { name, form, values: Object.fromEntries(sending), errors, steering, ...(hurdle && { hurdle }) };
  return page(422, formPage(frame, shown), { style: styleSource(owner), formAction: allowedOrigins, secret: true });
};

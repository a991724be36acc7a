// An error as its visitor reads it: a page, or a problem document for a script, in their language.

import type { Seconds } from "../kit/moment.ts";
import type { Frame } from "../locales/frame.ts";
import type { Language } from "../locales/languages.ts";
import { styleSource } from "./document.ts";
import { errorPage, type Problem, problemText } from "./error-page.ts";
import { page, problem, type Reply, withHeaders } from "./reply.ts";
import { type Request, wantsJson } from "./request.ts";

const statuses = {
  "not-found": 404,
  unreadable: 400,
  "too-large": 413,
  "unknown-type": 415,
  "too-many": 429,
  failed: 500,
} as const satisfies Record<Problem, number>;

/** Answers with what is wrong and what to do; `failed` apologises and names the request. */
export const failure = (
  { owner, publicUrl }: Omit<Frame, "language">,
  request: Request,
  language: Language,
  kind: Problem,
  back?: string,
): Reply => {
  const status = statuses[kind];
  const reference = kind === "failed" ? { reference: request.id } : {};
  if (wantsJson(request)) {
    const { title, text } = problemText(language, kind);
    return problem(status, title, { detail: text, ...reference }, { secret: true });
  }
  const frame = { owner, language, publicUrl };
  const document = errorPage(frame, { problem: kind, ...reference, ...(back !== undefined && { back }) });
  return page(status, document, { style: styleSource(owner), secret: true });
};

/** 429: too many sign-ups of late; tells a program in how many seconds to come back (RFC 9110, 10.2.3). */
export const comeBackAfter = (
  seconds: Seconds,
  site: Omit<Frame, "language">,
  request: Request,
  language: Language,
  back: string,
): Reply =>
  withHeaders(failure(site, request, language, "too-many", back), {
    "Retry-After": String(seconds),
  });

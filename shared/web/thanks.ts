// The answer to a form that was taken: the same whoever sent it and whatever became of it.

import type { Form } from "../forms/define.ts";
import type { Frame } from "../locales/frame.ts";
import { accepted } from "./accepted.ts";
import { nextAddress } from "./origins.ts";
import { json, type Reply, seeOther } from "./reply.ts";
import { type Request, wantsJson } from "./request.ts";

export interface Taken {
  readonly name: string;
  readonly form: Form;
  /** Where the sending page asked to go on to; followed to allowed origins only. */
  readonly next: string | undefined;
}

/** 202 for a script; 303 for a browser, to the page it asked for or to ours, which says what follows. */
export const thanks = (
  { publicUrl, language }: Frame,
  allowedOrigins: readonly string[],
  request: Request,
  { name, form, next }: Taken,
): Reply => {
  const { status, path } = accepted[form.optIn];
  if (wantsJson(request)) return json(202, { status }, { secret: true });
  return seeOther(nextAddress(allowedOrigins, next) ?? `${publicUrl}${path(name, language)}`, { secret: true });
};

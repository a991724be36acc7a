// What follows an answer: the next page, a word of thanks, errors at the fields, or what went wrong; nothing typed is lost.

import type { ScriptWords } from "../locales/script.ts";
import { clearErrors, showErrors } from "./errors.ts";
import type { Answer } from "./post.ts";
import { say } from "./status.ts";
import { typedIn } from "./words.ts";

/** Tells the site's own code; `false` when that takes the matter over with `preventDefault()`. */
const tell = (form: HTMLFormElement, type: string, detail: object): boolean =>
  form.dispatchEvent(new CustomEvent(type, { bubbles: true, cancelable: true, detail }));

/**
 * Where `_next` leads, by the server's rule: a full http(s) address on an allowed origin. This page's own origin is one,
 * for it could read the answer; of others only the server knows, so they are left out here.
 */
const nextOf = (form: HTMLFormElement): string | undefined => {
  const next = typedIn(form, "_next");
  try {
    const { origin, username, password, href } = new URL(next);
    const isPlain = /^https?:\/\//i.test(next) && username === "" && password === "";
    return isPlain && origin === location.origin ? href : undefined;
  } catch {
    return undefined;
  }
};

const thank = (form: HTMLFormElement, status: unknown, words: ScriptWords): void => {
  const next = nextOf(form);
  clearErrors(form);
  form.reset();
  say(form, status === "confirmation_required" ? words.inbox : words.received, "sent");
  if (next !== undefined) location.assign(next);
};

/** Settles a form by its answer; without one there is no network. */
export const settle = (
  form: HTMLFormElement,
  answer: Answer | undefined,
  words: ScriptWords,
  postPlainly: (form: HTMLFormElement) => void,
): void => {
  if (answer === undefined) {
    say(form, words.offline, "alert");
    return;
  }
  const { status, told } = answer;
  const { title = "", detail = "", errors = [] } = told;
  if (status === 202) {
    if (tell(form, "assent:sent", { status: told.status })) thank(form, told.status, words);
    else say(form, "", "sent");
    return;
  }
  if (!tell(form, "assent:refused", { status, title, errors })) {
    say(form, "", "sent");
    return;
  }
  // What only our own page can ask, a sum for example: it asks there, with everything kept.
  if (errors.some(({ field }) => field === "_shown" || field === "_answer")) {
    postPlainly(form);
    return;
  }
  const { first, rest } = showErrors(form, errors);
  const text = [title, detail, ...rest].filter(Boolean).join(". ") || words.failed;
  const region = say(form, text, "alert");
  if (errors.length > 0) (first ?? region).focus();
};

// The script for an embedding site: its forms are sent without leaving the page, and the plain post remains behind it.

import { afterPress, hint } from "./hint.ts";
import { post } from "./post.ts";
import { settle } from "./settle.ts";
import { begin, end } from "./status.ts";
import { wordsOf } from "./words.ts";

const source = document.currentScript as HTMLScriptElement | null;
const forms = source && new URL("/forms/", source.src).href;

/** Where a form of ours is posted to; `undefined` for any other form, which is left alone. */
const addressOf = (form: HTMLFormElement, submitter: HTMLElement | null): string | undefined => {
  // Attributes, since an input may be called "action" or "method" and then stands in the property's place.
  const action = new URL(form.getAttribute("action") ?? "", document.baseURI).href;
  const isPost = form.getAttribute("method")?.toLowerCase() === "post";
  return forms && isPost && !submitter?.hasAttribute("formaction") && action.startsWith(forms) ? action : undefined;
};

/** Past every handler, this one too: what a browser without this script would have done. */
const postPlainly = (form: HTMLFormElement): void => HTMLFormElement.prototype.submit.call(form);

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== "email" || !target.form) return;
  const { form } = target;
  if (addressOf(form, null) !== undefined) afterPress(() => hint(target, form));
});

// One listener for the document, so that forms that are added later are sent like those that were there. It comes after the
// site's own, on the form: what those prevent is theirs.
document.addEventListener("submit", async (event) => {
  const { target, submitter, defaultPrevented } = event;
  if (!(target instanceof HTMLFormElement) || defaultPrevented) return;
  const address = addressOf(target, submitter);
  if (address === undefined) return;
  event.preventDefault();
  const words = wordsOf(target);
  // A second click while the first is under way changes nothing.
  if (!begin(target, submitter, words.sending)) return;
  const answer = await post(address, target, submitter);
  end(target);
  if (answer !== undefined || !navigator.onLine) settle(target, answer, words, postPlainly);
  else postPlainly(target);
});

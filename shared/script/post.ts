// Sends a form as the browser would, in the same encoding, and asks for an answer that a script can read.

import { languageOf } from "./words.ts";

export interface Answer {
  readonly status: number;
  /** The JSON that came with it; empty where there was none. */
  readonly told: {
    readonly status?: unknown;
    readonly title?: string;
    readonly detail?: string;
    readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  };
}

const patience = 20_000;

const bodyOf = (form: HTMLFormElement, submitter: HTMLElement | null): FormData | URLSearchParams => {
  const data = new FormData(form, submitter);
  if (form.enctype === "multipart/form-data") return data;
  return new URLSearchParams([...data].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
};

/**
 * `undefined` when nothing could be read: no network, or this page's origin is not one that the form allows. Neither header nor
 * type needs a preflight, so that it is one request.
 */
export const post = async (
  address: string,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<Answer | undefined> => {
  const url = new URL(address);
  const language = languageOf(form);
  if (language !== undefined) url.searchParams.set("language", language);
  const gone = new AbortController();
  const timer = setTimeout(() => gone.abort(), patience);
  try {
    const response = await fetch(url.href, {
      method: "POST",
      body: bodyOf(form, submitter),
      headers: { Accept: "application/json" },
      credentials: "omit",
      signal: gone.signal,
    });
    return { status: response.status, told: await response.json().catch(() => ({})) };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
};

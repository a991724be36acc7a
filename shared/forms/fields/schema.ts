// How typed text becomes stored text: normalised, measured, and refused where it holds what no text holds.

import * as z from "zod/mini";
import type { FieldError } from "./error.ts";

/** Takes trimmed text and gives what is stored; an issue's message is a FieldError, its params a Refusal's rest. */
export type Schema = z.ZodMiniType<string, string>;

export interface Refusal {
  readonly code: FieldError;
  /** How many characters it is too long by. */
  readonly excess?: number;
}

/** The schema of a function that gives what is stored or says what is wrong. */
export const schemaOf = (read: (text: string) => string | Refusal): Schema =>
  z.pipe(
    z.string(),
    z.transform((text, context) => {
      const result = read(text);
      if (typeof result === "string") return result;
      const { code, ...params } = result;
      context.issues.push({ code: "custom", message: code, params, input: text });
      return z.NEVER;
    }),
  );

// Controls, line and paragraph separators, and halves of characters; joiners and marks are letters to many scripts.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/u;

/** NFC (UAX 15): the same name typed on two systems is the same answer, and so the same submission. */
const checked = (text: string, lines: readonly string[], maxLength: number): string | Refusal => {
  const excess = [...text].length - maxLength;
  if (excess > 0) return { code: "too-long", excess };
  return lines.some((line) => control.test(line)) ? { code: "invalid" } : text;
};

/** One line in any script, measured in code points. */
export const line = (maxLength: number): Schema =>
  schemaOf((typed) => {
    const text = typed.normalize("NFC");
    return checked(text, [text], maxLength);
  });

/** Several lines: every kind of line break is stored as LF, and a tab, which pasted tables hold, as a space. */
export const lines = (maxLength: number): Schema =>
  schemaOf((typed) => {
    const text = typed
      .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
      .replaceAll("\t", " ")
      .normalize("NFC");
    return checked(text, text.split("\n"), maxLength);
  });

/** One line of which every character is among those of a pattern. */
export const lineOf = (characters: RegExp, maxLength: number): Schema =>
  schemaOf((typed) => {
    const text = typed.normalize("NFC");
    const result = checked(text, [text], maxLength);
    return typeof result === "string" && !characters.test(result) ? { code: "invalid" } : result;
  });

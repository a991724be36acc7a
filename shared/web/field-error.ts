// What is wrong with a field, as a sentence that says what to do: on the page and in a JSON answer alike.

import type { Unavailable } from "../events/standing.ts";
import { consentField, type Questions } from "../forms/define.ts";
import type { FieldError } from "../forms/fields/error.ts";
import { labelOf } from "../forms/fields.ts";
import type { Mistake } from "../forms/submission.ts";
import { eventWords } from "../locales/events/index.ts";
import { words } from "../locales/index.ts";
import type { Language } from "../locales/languages.ts";
import type { Subject } from "../locales/sentence.ts";

const subjectOf = (language: Language, form: Questions, { field: name, excess = 0 }: Mistake): Subject => {
  const field = Object.hasOwn(form.fields, name) ? form.fields[name] : undefined;
  if (field) return { kind: field.kind, label: labelOf(field, language), maxLength: field.maxLength, excess };
  const consent = Object.keys(form.consents).some((consent) => consentField(consent) === name);
  return consent
    ? { kind: "consent", label: words(language).fieldError.consent, maxLength: 0, excess }
    : { kind: "unknown", label: name.slice(0, 40), maxLength: 0, excess };
};

/** The sentence for one error, in the visitor's language. Escaping is the caller's: an unknown name is quoted in it. */
export const fieldErrorText = (language: Language, form: Questions, mistake: Mistake): string => {
  const { code } = mistake;
  if (isUnavailable(code)) return eventWords(language).unavailable[code];
  const { fieldError } = words(language);
  const subject = subjectOf(language, form, mistake);
  const own: Partial<Record<FieldError, string>> = fieldError.of[subject.kind] ?? {};
  return own[code] ?? fieldError[code](subject);
};

const isUnavailable = (code: FieldError): code is Unavailable => code.startsWith("event-");

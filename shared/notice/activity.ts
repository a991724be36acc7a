// One processing activity as notice and register tell it: a form's declaration in plain words.

import type { Duty } from "../forms/capabilities.ts";
import type { Form } from "../forms/define.ts";
import { labelOf } from "../forms/fields.ts";
import { afterHardBounce } from "../forms/period.ts";
import type { Language } from "../locales/languages.ts";
import { noticeWords } from "../locales/notice/index.ts";

export interface Activity {
  readonly title: string;
  readonly purpose: string;
  /** Labels; a mandatory field says so. */
  readonly fields: readonly string[];
  readonly basis: string;
  /** The words agreed to, and beside them version, how they are agreed to, and whether that is optional. */
  readonly declarations: readonly { readonly text: string; readonly facts: string }[];
  readonly begins: string;
  /** A sentence for each period. */
  readonly keeps: readonly string[];
}

type Words = ReturnType<typeof noticeWords>["activity"];

const confirmedFor = ({ confirmed: text }: Words, { optIn, keeps }: Form): string => {
  const { confirmed } = keeps;
  if (confirmed.kind === "until-withdrawn") return text[optIn === "single" ? "received" : "until-withdrawn"]();
  if (confirmed.kind === "days") return text[optIn === "single" ? "received-days" : "days"](confirmed.count);
  return text[confirmed.kind](confirmed.count);
};

const lawful = (text: Words, form: Form, { fields, period, ground }: Duty, language: Language): string => {
  const labels = fields.flatMap((name) => form.fields[name] ?? []).map((field) => labelOf(field, language));
  const length = period.kind === "days" ? text.days(period.count) : text.years(period.count);
  return text.duty(labels.join(", "), length, ground[language]);
};

/** Whether nothing is left of a record's purpose when nobody can be written to. */
const isForItsList = ({ consents }: Form): boolean =>
  Object.values(consents).some(({ list, required }) => list && required);

/** What is never confirmed has no time in which it waits for that. */
const periods = (text: Words, form: Form, language: Language): readonly string[] => {
  const { pending, proof, duty } = form.keeps;
  return [
    ...(form.optIn === "double" ? [text.pending(pending.count)] : []),
    confirmedFor(text, form),
    ...(isForItsList(form) ? [text.unreachable(afterHardBounce.count)] : []),
    proof.kind === "days" ? text.proof.days(proof.count) : text.proof.years(proof.count),
    ...(duty === undefined ? [] : [lawful(text, form, duty, language)]),
  ];
};

/** Purpose, data, basis, declarations, opt-in and periods (GDPR 13(1)(c), 13(2)(a), (c), (e); 30(1)(b), (c), (f)). */
export const activityOf = (language: Language, form: Form): Activity => {
  const text = noticeWords(language).activity;
  return {
    title: form.title[language],
    purpose: text.use(form.purpose[language]),
    fields: Object.values(form.fields).map((field) => {
      const label = labelOf(field, language);
      return field.required ? text.mandatory(label) : label;
    }),
    basis: text.bases[form.basis],
    declarations: Object.values(form.consents).map(({ text: words, version, given, required }) => ({
      text: words[language],
      facts: [text.version(version), text.given[given], ...(required ? [] : [text.optional])].join(" · "),
    })),
    begins: text[form.optIn],
    keeps: periods(text, form, language),
  };
};

// The details of one activity, to be corrected: the very fields of its form, filled in with what is stored.

import type { Form, Questions } from "../../forms/define.ts";
import type { Field } from "../../forms/fields.ts";
import type { Mistake } from "../../forms/submission.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Frame } from "../../locales/frame.ts";
import { words } from "../../locales/index.ts";
import { myDataWords } from "../../locales/my-data/index.ts";
import { paths } from "../../routes.ts";
import { input } from "../field.ts";
import { fieldErrorText } from "../field-error.ts";
import { ownDocument } from "./document.ts";

export interface Correcting {
  readonly form: Form;
  /** Which record it is, as hidden fields. */
  readonly about: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly mistakes: readonly Mistake[];
}

/**
 * What may be corrected: everything that was typed, but for what makes the record another matter (another event is another
 * registration), and no consent, which is given or withdrawn.
 */
export const correctable = ({ fields, matter }: Form): Questions => {
  const { event: _, ...others } = fields as Form["fields"] & { readonly event?: Field };
  return { fields: matter === "event" ? others : fields, consents: {} };
};

export const correctPage = (frame: Frame, { form, about, values, mistakes }: Correcting): Html => {
  const { language } = frame;
  const [text, common] = [myDataWords(language), words(language).form];
  const { fields } = correctable(form);
  const title = text.correct.title(form.title[language]);
  const said = mistakes.map((mistake) => ({ ...mistake, text: fieldErrorText(language, correctable(form), mistake) }));
  const wrong = (field: string) => said.find((one) => one.field === field)?.text;
  const link = (field: string, sentence: string) =>
    Object.hasOwn(fields, field) ? html`<a href="#${field}">${sentence}</a>` : sentence;
  return ownDocument(frame, {
    title: said.length > 0 ? `${common.problem} · ${title}` : title,
    main: html`<h1>${title}</h1>
<p>${text.correct.lead}</p>
${
  said.length > 0 &&
  html`<div class="problems" role="alert" tabindex="-1" autofocus><h2>${common.problems(said.length)}</h2><ul>${said.slice(0, 10).map((one) => html`<li>${link(one.field, one.text)}</li>`)}</ul></div>
`
}<form method="post" action="${paths.action("correct", language)}">${Object.entries(about).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p class="small">${common.mandatory}</p>
<div class="fields">
${Object.entries(fields).map(([name, field]) => input(language, name, field, values[name] ?? "", wrong(name)))}</div>
<p class="small">${text.correct.email}</p>
<button>${text.correct.action}</button>
<a class="button quiet" href="${paths.session(language)}">${text.correct.cancel}</a></form>`,
  });
};

// What a call of the import asks for: which form and consents, on whose word, how fast; or one line on what is wrong with it.

import type { Form } from "../../../shared/forms/define.ts";
import { isLanguage } from "../../../shared/locales/languages.ts";
import type { Provenance } from "../../../shared/optin/import/provenance.ts";
import { noticeVersion } from "../../../shared/web/notice-page.ts";
import { wrongCall } from "../failure.ts";
import type { Operator } from "../operator/operator.ts";
import type { Batch } from "./import-line.ts";

/** The options of the command that say what is imported. */
export interface Asked {
  readonly form?: string | undefined;
  readonly consent?: string | undefined;
  readonly language?: string | undefined;
  readonly "double-opt-in"?: boolean | undefined;
  readonly "proof-given"?: string | undefined;
  readonly welcome?: boolean | undefined;
  readonly ignore?: string | undefined;
  readonly rate?: string | undefined;
}

const listed = (names: string | undefined): readonly string[] =>
  (names ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

const formNamed = ({ forms }: Operator, name: string | undefined): readonly [string, Form] => {
  const form = name !== undefined && Object.hasOwn(forms, name) ? forms[name] : undefined;
  const there = Object.keys(forms).join(", ");
  if (name === undefined) throw wrongCall(`--form is missing; there are: ${there}`);
  if (form === undefined) throw wrongCall(`no form “${name}”; there are: ${there}`);
  return [name, form];
};

const consentsOf = (form: Form, asked: string | undefined): readonly string[] => {
  const required = Object.keys(form.consents).filter((name) => form.consents[name]?.required);
  const consents = asked === undefined ? required : listed(asked);
  const unknown = consents.find((name) => !Object.hasOwn(form.consents, name));
  if (unknown !== undefined)
    throw wrongCall(`no consent “${unknown}” on this form; there are: ${Object.keys(form.consents).join(", ")}`);
  const missing = required.find((name) => !consents.includes(name));
  if (missing !== undefined) throw wrongCall(`nobody can be on this form without the consent “${missing}”`);
  if (consents.length === 0) throw wrongCall("this form requires no consent; say with --consent which were given");
  return consents;
};

const statementOf = (options: Asked, form: Form): string | undefined => {
  const { "double-opt-in": ask, "proof-given": given, welcome } = options;
  if ((ask === true) === (given !== undefined))
    throw wrongCall('give one of --double-opt-in and --proof-given "how and when the consents were obtained"');
  if (ask && welcome) throw wrongCall("--welcome is for --proof-given; who confirms gets what the form says");
  if (welcome && !form.welcome) throw wrongCall("this form has no welcome mail");
  const statement = given?.trim();
  if (statement !== undefined && (statement.length < 10 || statement.length > 500))
    throw wrongCall("--proof-given takes 10 to 500 characters: they are what you will show when you are asked");
  return statement;
};

const rateOf = (rate: string | undefined): number | undefined => {
  if (rate === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(rate) || Number(rate) === 0) throw wrongCall(`--rate is a number a second, not “${rate}”`);
  return Number(rate);
};

/** Checks the call before the file is opened. */
export const batchOf = (operator: Operator, options: Asked, about: Pick<Provenance, "at" | "file">) => {
  const { owner, forms, region } = operator;
  const [name, form] = formNamed(operator, options.form);
  const statement = statementOf(options, form);
  const language = isLanguage(options.language) ? options.language : owner.languages[0];
  if (!owner.languages.includes(language)) throw wrongCall(`${language} is not among the languages of owner.ts`);
  const versions = new Map(owner.languages.map((each) => [each, noticeVersion(owner, forms, each, region)]));
  const batch: Batch = {
    ...{ name, form, language, languages: owner.languages, consents: consentsOf(form, options.consent) },
    notice: (spoken) => versions.get(spoken) ?? "",
    provenance: { ...about, ...(statement !== undefined && { statement }) },
  };
  const mails = statement === undefined || options.welcome === true;
  return { batch, mails, ignored: listed(options.ignore), rate: rateOf(options.rate) };
};

// Who may be brought in: one line of a file and all that is known about its person, decided.

import { type Consent, declarations, type Form, textHash, wordsHash } from "../../forms/define.ts";
import type { Moment } from "../../kit/moment.ts";
import { type Language, languages } from "../../locales/languages.ts";
import { released } from "../debt.ts";
import type { Known } from "../known.ts";
import { type Agreement, type Confirmed, isOver } from "../record.ts";
import { type Asked, ask, confirm } from "../state.ts";

export type Verdict =
  | { readonly outcome: "open" }
  /** On file already; an import never changes what a person did here. */
  | { readonly outcome: "kept"; readonly why: "confirmed" | "asked"; readonly since: Moment }
  | {
      readonly outcome: "refused";
      readonly why: "suppressed" | "restricted" | "withdrawn" | "over";
      readonly since: Moment;
    };

export interface Candidate {
  readonly form: string;
  readonly consents: readonly string[];
  /** Whether the operator says that there is a proof; else the person is asked by mail. */
  readonly proven: boolean;
}

const newest = (moments: readonly (Moment | undefined)[]): Moment =>
  Math.max(Number.NEGATIVE_INFINITY, ...moments.filter((moment) => moment !== undefined));

/** When the person last withdrew a consent, on whichever form, without having given it again since. */
const withdrawal = ({ records, proofs }: Known, consents: readonly string[], now: Moment): Moment | undefined => {
  const evidence = [...records, ...proofs].filter((item) => !isOver(item, now));
  const withdrawn = consents.map((name) => {
    const about = evidence.filter(({ consents: given }) => Object.hasOwn(given, name));
    const left = newest(about.map((item) => item.consents[name]?.withdrawnAt));
    return left >= newest(about.map(({ confirmedAt }) => confirmedAt)) ? left : undefined;
  });
  const last = newest(withdrawn);
  return Number.isFinite(last) ? last : undefined;
};

/**
 * Withdrawal wins (GDPR 7(3)): who left, complained or cannot be reached does not come back because an older list still
 * names them. They come back by signing up. A consent's name is its purpose, so leaving it on one form counts for every form.
 */
export const judge = (known: Known, { form, consents, proven }: Candidate, now: Moment): Verdict => {
  const suppressed = known.standing?.suppressed;
  if (suppressed !== undefined) return { outcome: "refused", why: "suppressed", since: suppressed.at };
  if (known.restricted !== undefined) return { outcome: "refused", why: "restricted", since: known.restricted.at };
  const left = withdrawal(known, consents, now);
  if (left !== undefined) return { outcome: "refused", why: "withdrawn", since: left };
  const here = known.records.filter((record) => record.form === form && !isOver(record, now));
  const confirmed = here.find((record) => record.state === "confirmed");
  if (confirmed !== undefined) return { outcome: "kept", why: "confirmed", since: confirmed.confirmedAt ?? now };
  const [waiting] = here;
  // Nobody is asked twice because a file was read twice.
  return waiting === undefined || proven
    ? { outcome: "open" }
    : { outcome: "kept", why: "asked", since: waiting.askedAt };
};

/** Stands for the version where the words are not a declaration of the form. */
const elsewhere = "imported";

const declared = (consent: Consent, words: string | undefined) =>
  declarations(consent)
    .flatMap((declaration) => languages.map((language) => ({ declaration, language })))
    .find(({ declaration, language }) => declaration.text[language] === words);

/**
 * What an operator says was agreed to elsewhere: one of the form's own declarations, if the words are the same; other
 * words by their hash; or nothing that is known. Never today's declaration, which the person may not have seen.
 */
export const agreedElsewhere = (
  form: Form,
  names: readonly string[],
  words: string | undefined,
  language: Language,
): Readonly<Record<string, Agreement>> =>
  Object.fromEntries(
    names.map((name) => {
      const consent = form.consents[name];
      const known = consent && declared(consent, words);
      const wording = known
        ? {
            text: textHash(known.declaration, known.language),
            version: known.declaration.version,
            language: known.language,
          }
        : { text: words === undefined ? "" : wordsHash(words), version: elsewhere, language };
      return [name, { ...wording, attested: false, given: "imported" }];
    }),
  );

/** A record that is confirmed by its operator's word, since the moment that the word names; it owes no mail. */
export const confirmedElsewhere = (form: Form, asked: Asked, since: Moment): Confirmed => {
  const decided = confirm({ ...form, welcome: false }, ask(form, asked, ""), asked.link, "", since);
  if (decided.outcome !== "confirmed") throw new Error("a record can be brought in only as of today or earlier");
  return released(decided.record);
};

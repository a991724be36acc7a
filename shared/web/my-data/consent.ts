// One consent on the page with one's data: the words, what is known about the giving, and the way to withdraw it.

import type { ConsentTold } from "../../access/consent-told.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Frame } from "../../locales/frame.ts";
import { words } from "../../locales/index.ts";
import { myDataWords } from "../../locales/my-data/index.ts";
import { paths } from "../../routes.ts";
import { when } from "./when.ts";

export type Rows = readonly (readonly [term: string, details: string | Html | undefined])[];

/** Terms and details; what is not known has no row. */
export const rows = (all: Rows): Html =>
  html`<dl class="facts">${all.map(([term, details]) => details !== undefined && html`<div><dt>${term}</dt><dd>${details}</dd></div>`)}</dl>`;

const opt = (frame: Frame, moment: string | null): string | undefined =>
  moment === null ? undefined : when(frame, moment);

/** In one line: how it stands, and since when. The rest is there for who wants to know. */
const stands = (frame: Frame, { withdrawnAt, confirmedAt, agreedAt }: ConsentTold): string => {
  const { page: text } = myDataWords(frame.language);
  if (withdrawnAt !== null) return text.since(text.withdrawn, when(frame, withdrawnAt));
  return confirmedAt === null
    ? text.since(text.agreed, when(frame, agreedAt))
    : text.since(text.confirmed, when(frame, confirmedAt));
};

/** Where it was given, as the query of the page that asks before it is withdrawn; without it nothing is to be withdrawn. */
export const consentShown = (
  frame: Frame,
  told: ConsentTold,
  of?: { readonly form: string; readonly id: string },
): Html => {
  const { page: text, actions } = myDataWords(frame.language);
  const { text: said, given, version, language, attested, agreedAt, page, mailedAt, messageId } = told;
  const query = of && new URLSearchParams({ consent: told.consent, _form: of.form, _id: of.id });
  const address = paths.action("withdraw", frame.language);
  const facts = rows([
    [text.agreed, when(frame, agreedAt)],
    [text.how, text.given[given]],
    [text.through, page ?? undefined],
    [text.mailed, mailedAt === null ? undefined : text.message(when(frame, mailedAt), messageId ?? "")],
    [text.confirmed, opt(frame, told.confirmedAt)],
    [text.withdrawn, opt(frame, told.withdrawnAt)],
    [text.version, text.wording(version, words(language).ownName, attested)],
  ]);
  return html`<div class="consented${told.withdrawnAt !== null && " over"}">${said === null ? html`<p>${text.unknownWording}</p>` : html`<blockquote lang="${language}">${said}</blockquote>`}
<details><summary>${stands(frame, told)}</summary>${facts}</details>
${query && told.withdrawnAt === null && html`<p><a class="button quiet" href="${address}&${query.toString()}">${actions.withdraw.title}</a></p>`}</div>
`;
};

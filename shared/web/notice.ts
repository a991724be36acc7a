// The privacy notice's content, generated from the definitions that run the forms.

import type { Forms } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import { lives } from "../lives.ts";
import { words } from "../locales/index.ts";
import type { Language } from "../locales/languages.ts";
import { noticeWords } from "../locales/notice/index.ts";
import { copiesOf } from "../notice/copies.ts";
import { recipientsOf } from "../notice/recipients.ts";
import type { NoticePart, Owner } from "../owner.ts";
import { paths } from "../routes.ts";
import { mailto } from "./link.ts";
import { activity } from "./notice-activity.ts";

export interface Notice {
  readonly owner: Owner;
  readonly language: Language;
  readonly forms: Forms;
  /** Where the processor keeps the data: an AWS region's name. */
  readonly region?: string | undefined;
  /** Stands before the paths of links: nothing on our own pages, the public URL on the owner's. */
  readonly base?: string;
}

type Part = readonly [part: NoticePart, title: string, body: Html];

const paragraphs = (texts: readonly (Html | string)[]): readonly Html[] => texts.map((text) => html`<p>${text}</p>`);

const section = (title: string, body: Html | readonly Html[]): Html => html`<section>
<h2>${title}</h2>
${body}
</section>
`;

const responsible = ({ owner, language }: Notice): Html => {
  const { organisation, dataProtectionOfficer: officer } = owner;
  const { controller } = noticeWords(language);
  return html`${paragraphs([...organisation.imprint])}
<p>${controller.contact(mailto(owner.staffAddress))}</p>
<p>${controller.officer(officer.name, mailto(officer.email))}</p>`;
};

const stored = ({ language }: Notice): Html => {
  const text = noticeWords(language).stored;
  return html`<p>${text.lead}</p>
<dl>${Object.values(text.categories).map(({ name, text: told }) => html`<dt>${name}</dt><dd>${told}</dd>`)}</dl>`;
};

const received = ({ owner, language, region }: Notice): Html => {
  const { processors, transfer } = recipientsOf(language, owner, region);
  return html`<p>${noticeWords(language).recipients.nobody}</p>
<ul>${processors.map((one) => html`<li>${one}</li>`)}</ul>
${transfer && html`<p>${transfer}</p>`}`;
};

const copied = ({ language }: Notice): Html => {
  const text = noticeWords(language).copies;
  return html`<p>${text.lead}</p>
<table><thead><tr><th scope="col">${text.copy}</th><th scope="col">${text.life}</th></tr></thead><tbody>
${copiesOf(language).map(
  ({ name, text: told, life }) =>
    html`<tr><td>${name}<p class="small">${told}</p></td><td>${life}</td></tr>
`,
)}</tbody></table>`;
};

const entitled = ({ owner, language, base = "" }: Notice): Html => {
  const { rights } = noticeWords(language);
  const authority = html`<a href="${owner.authority.site}">${owner.authority.name[language]}</a>`;
  const own = html`<a href="${base}${paths.myData(language)}">${words(language).yourData}</a>`;
  return html`<p>${rights.lead}</p>
<ul>${rights.list.map((right) => html`<li>${right}</li>`)}</ul>
<p>${rights.how(own, mailto(owner.staffAddress))}</p>
<p>${rights.decisions}</p>
<p>${rights.authority(authority)}</p>`;
};

/** Everything the notice says but its own version, the owner's own sections in their places (GDPR 13 and 14). */
export const noticeContent = (notice: Notice): Html => {
  const { owner, language, forms } = notice;
  const text = noticeWords(language);
  const parts: readonly Part[] = [
    ["controller", text.controller.title, responsible(notice)],
    ...Object.values(forms).map((form): Part => ["forms", form.title[language], activity(language, form)]),
    ["stored", text.stored.title, stored(notice)],
    ["origin", text.origin.title, html`<p>${text.origin.text}</p>`],
    ["recipients", text.recipients.title, received(notice)],
    ["cookies", text.cookies.title, html`<p>${text.cookies.text}</p>`],
    ["logs", text.logs.title, html`<p>${text.logs.text(lives.logs)}</p>`],
    ["copies", text.copies.title, copied(notice)],
    ["rights", text.rights.title, entitled(notice)],
  ];
  const own = owner.notice?.sections ?? [];
  return html`<h1>${text.title}</h1>
<p>${text.lead} ${text.domains(owner.noticeDomains.join(", "))}</p>
${parts.map(([part, title, body], at) => {
  const isLast = parts[at + 1]?.[0] !== part;
  const following = isLast ? own.filter(({ after }) => after === part) : [];
  return [
    section(title, body),
    ...following.map((one) => section(one.title[language], paragraphs(one.text[language].split(/\n\s*\n/)))),
  ];
})}`;
};

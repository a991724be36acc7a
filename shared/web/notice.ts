// The privacy notice's content, generated from the definitions that run the forms.

import type { Forms } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import { lives } from "../lives.ts";
import type { Language } from "../locales/languages.ts";
import { noticeWords } from "../locales/notice/index.ts";
import type { Owner } from "../owner.ts";
import { mailto } from "./link.ts";
import { activity } from "./notice-activity.ts";

export interface Notice {
  readonly owner: Owner;
  readonly language: Language;
  readonly forms: Forms;
  /** Where the processor keeps the data: an AWS region's name. */
  readonly region?: string | undefined;
}

const section = (title: string, body: Html): Html => html`<section>
<h2>${title}</h2>
${body}
</section>
`;

/** Everything the notice says but its own version. */
export const noticeContent = ({ owner, language, forms, region }: Notice): Html => {
  const text = noticeWords(language);
  const { organisation, dataProtectionOfficer: officer, authority } = owner;
  const { controller, proof, recipients, tracking, rights } = text;
  const authorityLink = html`<a href="${authority.site}">${authority.name[language]}</a>`;
  return html`<h1>${text.title}</h1>
<p>${text.lead} ${text.domains(owner.noticeDomains.join(", "))}</p>
${section(
  controller.title,
  html`${organisation.imprint.map((line) => html`<p>${line}</p>`)}
<p>${controller.contact(mailto(owner.staffAddress))}</p>
<p>${controller.officer(officer.name, mailto(officer.email))}</p>`,
)}${Object.values(forms).map((form) => section(form.title[language], activity(language, form)))}${section(
  proof.title,
  html`<p>${proof.held}</p>
<p>${proof.after}</p>`,
)}${section(recipients.title, html`<p>${recipients.text(region)}</p>`)}${section(
  tracking.title,
  html`<p>${tracking.text}</p>
<p>${tracking.logs(lives.logs)} ${tracking.backups(lives.backups)}</p>`,
)}${section(
  rights.title,
  html`<ul>${rights.list.map((right) => html`<li>${right}</li>`)}</ul>
<p>${rights.how(mailto(owner.staffAddress))}</p>
<p>${rights.authority(authorityLink)}</p>`,
)}`;
};

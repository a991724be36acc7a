// The proof as a page to print: one file that needs nothing beside it, in the style of every other page.

import type { Forms } from "../../../shared/forms/define.ts";
import { pageOf } from "../../../shared/forms/page-of.ts";
import { type Html, html } from "../../../shared/kit/html.ts";
import { iso, type Moment } from "../../../shared/kit/moment.ts";
import { dateTime } from "../../../shared/locales/dates.ts";
import type { Frame } from "../../../shared/locales/frame.ts";
import type { Provenance } from "../../../shared/optin/import/provenance.ts";
import type { Exhibit } from "../../../shared/optin/proof/evidence.ts";
import type { Reprint } from "../../../shared/optin/proof/reprint.ts";
import { paths } from "../../../shared/routes.ts";
import { style } from "../../../shared/web/style.ts";
import { unlisted, whole } from "../../../shared/web/whole.ts";
import type { Mails } from "./mail.ts";
import { proofWords } from "./words.ts";

export interface ProofPage {
  /** As it was presented; found nowhere in a proof. */
  readonly address: string;
  /** Give the sections their titles. */
  readonly forms: Forms;
  readonly shown: readonly Exhibit[];
  /** The confirmation mail of each, as it was sent. */
  readonly mails: Mails;
  readonly now: Moment;
}

const more =
  "section{break-inside:avoid}dl+p{margin-top:1rem}pre{margin:1rem 0;padding:1rem .75rem;border:1px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere;font-size:.6875rem}dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1.25rem}dt,dd{margin:0}dd{overflow-wrap:anywhere}.exact{white-space:nowrap}.bad{color:var(--alarm);font-weight:700}@media print{@page{margin:2cm}}";

/** For people in the owner's zone, and beside it exactly, since a claim can turn on a second. */
const when = (frame: Frame, moment: Moment): Html =>
  html`${dateTime(frame, moment)} <span class="small exact">(${iso(moment)})</span>`;

type Row = readonly [string, string | Html | false | undefined];

/** What the operator says, and nothing that would look like an act of the person. */
const broughtRows = (frame: Frame, { at, file, line, statement, confirmedAt, source }: Provenance): readonly Row[] => {
  const { brought: text } = proofWords(frame.language);
  const place = html`<span class="small">${text.place(line)}<br>SHA-256 ${file}</span>`;
  return [
    [text.at, html`${when(frame, at)}<br>${place}`],
    [text.statement, statement],
    [text.source, source],
    [text.confirmed, statement !== undefined && (confirmedAt === undefined ? text.timeless : when(frame, confirmedAt))],
  ];
};

/** The text part: it says all that the other says, and can be printed. */
const mailSection = (frame: Frame, mail: Reprint): Html => {
  const text = proofWords(frame.language);
  if (mail.outcome !== "whole") return html`<p class="bad">${text.mail[mail.outcome]}</p>`;
  const { subject, text: body } = mail.message;
  return html`<p>${text.mail.whole}</p>
<pre><strong>${subject}</strong>

${body}</pre>`;
};

interface Section {
  readonly exhibit: Exhibit;
  readonly mail: Reprint | undefined;
  readonly title: string;
}

const section = (frame: Frame, { exhibit, mail, title }: Section): Html => {
  const { evidence, consent, agreed, wording, verified, ended } = exhibit;
  const text = proofWords(frame.language);
  const { origin, notice, askedAt, mailed, confirmedAt, receivedAt } = evidence;
  const brought = origin.import;
  const { version, language, attested, given, withdrawnAt } = agreed;
  const at = (moment: Moment | undefined) => moment !== undefined && when(frame, moment);
  const words = wording ?? brought?.consentText;
  const seal =
    verified === undefined ? text.pending : verified ? text.verified : html`<span class="bad">${text.changed}</span>`;
  const rows: readonly Row[] = [
    [
      text.wording,
      html`${text.version(version, language)}<br><span class="small">${agreed.text}<br>${!brought && text.attested[`${attested}`]}</span>`,
    ],
    [text.how, text.given[given]],
    ...(brought ? broughtRows(frame, brought) : []),
    [text.where, pageOf(origin)],
    [text.network, origin.network],
    [text.notice, html`${notice}<br><span class="small">${frame.publicUrl}${paths.noticeEdition(notice)}</span>`],
    [text.asked, !brought && at(askedAt)],
    [
      text.mailed,
      mailed && html`${when(frame, mailed.at)}<br><span class="small">${text.message(mailed.messageId)}</span>`,
    ],
    [text.confirmed, brought?.statement === undefined && at(confirmedAt)],
    [text.received, at(receivedAt)],
    [text.withdrawn, at(withdrawnAt)],
    [
      text.ended,
      ended && ended.why !== "withdrawn" && html`${at(ended.at) || text.undated}, ${text.endings[ended.why]}`,
    ],
    [text.seal, seal],
  ];
  return html`<section>
<h2>${title} · ${consent}</h2>
${words === undefined ? html`<p>${agreed.text ? text.unknown(agreed.text) : text.brought.wordless}</p>` : html`<blockquote lang="${language}">${words}</blockquote>`}
<dl>
${rows.map(
  ([term, detail]) =>
    detail &&
    html`<dt>${term}</dt><dd>${detail}</dd>
`,
)}</dl>
${mail && mailSection(frame, mail)}
</section>
`;
};

/** Rendered in the frame's language; declarations stay in the language in which they were made. */
export const proofPage = (frame: Frame, { address, forms, shown, mails, now }: ProofPage): Html => {
  const { owner, language } = frame;
  const text = proofWords(language);
  const body = html`<header><p class="brand">${owner.organisation.name}</p></header>
<main>
<h1>${text.title}</h1>
<p>${text.address(address)} ${when(frame, now)}</p>
${shown.length === 0 ? html`<p>${text.nobody}</p>` : shown.map((exhibit) => section(frame, { exhibit, mail: mails.get(exhibit.evidence), title: forms[exhibit.evidence.form]?.title[language] ?? exhibit.evidence.form }))}<p class="small">${text.method}</p>
</main>
<footer><p>${text.controller}</p>${owner.organisation.imprint.map((line) => html`<p>${line}</p>`)}</footer>`;
  return whole(frame, { title: text.title, css: style(owner) + more, head: unlisted, body });
};

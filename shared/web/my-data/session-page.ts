// The page with all that is held about a person, and everything that they can do with it.

import type { Statement } from "../../access/statement.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Moment } from "../../kit/moment.ts";
import type { Frame } from "../../locales/frame.ts";
import { myDataWords } from "../../locales/my-data/index.ts";
import { noticeWords } from "../../locales/notice/index.ts";
import { paths } from "../../routes.ts";
import { activityShown, proofShown } from "./activity.ts";
import { addressAskedShown, emailsShown, leavingsShown, requestsShown } from "./beside.ts";
import { choices, closing, contents } from "./contents.ts";
import { ownDocument } from "./document.ts";
import type { Events } from "./event-named.ts";
import { sessionsShown } from "./sessions.ts";
import { when } from "./when.ts";

const said = (...text: readonly (string | Html)[]): Html =>
  html`<p class="hold" role="status">${text}</p>
`;

const others = (frame: Frame, statement: Statement): Html => {
  const { page: text } = myDataWords(frame.language);
  const { rights } = noticeWords(frame.language);
  const { name, site } = statement.authority;
  return html`<section>
<h2>${text.others}</h2>
<ul>${statement.recipients.map((one) => html`<li>${one}</li>`)}</ul>
</section>
<section>
<h2>${text.automatic}</h2>
<p>${statement.automatedDecisions}</p>
</section>
<section>
<h2>${text.authority}</h2>
<p>${rights.authority(html`<a href="${site}">${name}</a>`)}</p>
<p><a href="${paths.notice(frame.language)}">${text.notice}</a></p>
</section>`;
};

export interface Session {
  readonly statement: Statement;
  /** When the page closes by itself. */
  readonly until: Moment;
  readonly events: Events;
}

/** Everything of one person. It needs no script. */
export const sessionPage = (frame: Frame, { statement, until, events }: Session): Html => {
  const { language, owner } = frame;
  const { page: text, actions } = myDataWords(language);
  const { restricted, blocked, activities, proofs, keptByLaw } = statement;
  const around = { events, isRestricted: restricted !== null, now: Date.parse(statement.createdAt) / 1000 };
  return ownDocument(frame, {
    title: text.title,
    languages: (other) => paths.session(other),
    main: html`<h1>${text.title}</h1>
<p>${text.lead(owner.organisation.name)}</p>
${closing(frame, until, statement)}${sessionsShown(frame, statement)}
${addressAskedShown(frame, statement)}${restricted !== null && said(text.restricted(when(frame, restricted.since)), html` <a href="${paths.action("lift", language)}">${actions.lift.title}</a>`)}${blocked !== null && said(text.blocked[blocked.why](when(frame, blocked.since)))}${
  activities.length === 0 &&
  html`<p>${text.nothing}</p>
`
}${leavingsShown(frame, statement)}${contents(frame, statement, around)}${choices(frame, statement)}${activities.map((told, at) => activityShown(frame, told, `a${at}`, around))}${
  proofs.length > 0 &&
  html`<section id="proofs">
<h2>${text.proofs}</h2>
<p>${text.proofsLead}</p>
${proofs.map((proof) => proofShown(frame, proof))}</section>
`
}${
  keptByLaw.length > 0 &&
  html`<section>
<h2>${text.duties}</h2>
${keptByLaw.map(({ title, ground, until }) => html`<p>${text.duty(title, ground, when(frame, until))}</p>`)}</section>
`
}${requestsShown(frame, statement)}${emailsShown(frame, statement)}${others(frame, statement)}`,
  });
};

// One processing activity, and one proof that remained, on the page with one's data.

import type { ActivityTold } from "../../access/activity-told.ts";
import type { ProofTold } from "../../access/proof-told.ts";
import { pageOf } from "../../forms/page-of.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Frame } from "../../locales/frame.ts";
import { myDataWords } from "../../locales/my-data/index.ts";
import { noticeWords } from "../../locales/notice/index.ts";
import { paths } from "../../routes.ts";
import { consentShown, rows } from "./consent.ts";
import { shownValue, titleWith } from "./event-named.ts";
import { type Hall, placeShown, placeState } from "./place.ts";
import { when } from "./when.ts";

const cameFrom = (frame: Frame, { origin }: ActivityTold): Html => {
  const { page: text } = myDataWords(frame.language);
  const first =
    origin.import === null
      ? text.you(pageOf(origin), when(frame, origin.at))
      : text.list(when(frame, origin.import.at));
  return html`${first}${origin.network !== null && ` ${text.network(origin.network)}`}`;
};

export interface Around extends Hall {
  readonly isRestricted: boolean;
}

/** How it stands, which a restriction overrules; of a place at an event, whether it is a seat. */
export const stateOf = (frame: Frame, told: ActivityTold, around: Around): string => {
  const { states } = myDataWords(frame.language).page;
  return around.isRestricted ? states.restricted : (placeState(frame, told, around) ?? states[told.state]);
};

/** What is held for one purpose: the data first, since that is what people look for. */
export const activityShown = (frame: Frame, told: ActivityTold, id: string, around: Around): Html => {
  const { language } = frame;
  const { events } = around;
  const { page: text } = myDataWords(language);
  const { activity } = noticeWords(language);
  const query = new URLSearchParams({ _form: told.form, _id: told.id });
  const { at, paused, rules } = told.deletion;
  const ends = [...(paused ? [text.paused] : []), ...(at === null ? [] : [text.on(when(frame, at))]), ...rules];
  return html`<section class="card" id="${id}">
<h2>${titleWith(frame, told, events)} <span class="badge">${stateOf(frame, told, around)}</span></h2>
<p>${told.purpose}</p>
${placeShown(frame, told, around)}<h3>${text.details}</h3>
${rows(told.data.map((one) => [one.label, html`<span class="typed">${shownValue(frame, one, events)}</span>`]))}
<p><a class="button quiet" href="${paths.action("correct", language)}&${query.toString()}">${text.correct}</a></p>
<h3>${text.consents}</h3>
${told.consents.map((consent) => consentShown(frame, consent, told))}
<details><summary>${text.more}</summary>
${rows([
  [activity.basis, told.legalBasis],
  [text.origin, cameFrom(frame, told)],
  [text.ends, html`${ends.map((sentence) => html`<p>${sentence}</p>`)}`],
])}</details>
</section>
`;
};

/** In brief, then in full. What ended by itself may have no moment that anything kept would tell. */
const endShown = (frame: Frame, { ended }: ProofTold): readonly [string, string | undefined] => {
  const { page: text } = myDataWords(frame.language);
  if (ended === null) return [text.running, undefined];
  const why = text.endings[ended.why] ?? ended.why;
  const brief = text.ended.toLowerCase();
  if (ended.at === null) return [brief, `${why}; ${text.undated}`];
  return [`${brief}: ${when(frame, ended.at)}`, `${when(frame, ended.at)}, ${why}`];
};

/** What remains of something in pseudonymous form, and for how long. What ends by itself has its proof beside it from the start. */
export const proofShown = (frame: Frame, told: ProofTold): Html => {
  const { page: text } = myDataWords(frame.language);
  const [brief, full] = endShown(frame, told);
  return html`<details><summary>${told.title} (${brief})</summary>
${rows([
  [text.ended, full],
  [text.kept, when(frame, told.keptUntil)],
])}
${told.consents.map((consent) => consentShown(frame, consent))}</details>
`;
};

// The versions of the privacy notice that were in force: the list of them, and each as it was.

import { type Html, html, trusted } from "../kit/html.ts";
import { dateTime } from "../locales/dates.ts";
import type { Frame } from "../locales/frame.ts";
import { noticeWords } from "../locales/notice/index.ts";
import { type Edition, versionOf } from "../notice/editions.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";

const current = ({ language }: Frame): Html =>
  html`<a href="${paths.notice(language)}">${noticeWords(language).editions.current}</a>`;

/** The newest first; `inForce` is the version of today, which need not be kept yet. */
export const editionsPage = (frame: Frame, editions: readonly Omit<Edition, "html">[], inForce: string): Html => {
  const { editions: text } = noticeWords(frame.language);
  const own = editions.filter(({ language }) => language === frame.language);
  const row = ({ version, since }: Omit<Edition, "html">): Html =>
    html`<li><a href="${paths.noticeEdition(version)}">${version}</a>, ${text.from(dateTime(frame, since))}${version === inForce && ` (${text.now})`}</li>
`;
  return document(frame, {
    title: text.title,
    main: html`<h1>${text.title}</h1>
${
  own.length === 0
    ? html`<p>${text.none}</p>`
    : html`<p>${text.lead}</p>
<ul>${own.toSorted((one, other) => other.since - one.since).map(row)}</ul>`
}
<p>${current(frame)}</p>`,
    languages: (other) => paths.noticeEditions(other),
  });
};

/**
 * One version word for word, in its own language whatever the visitor's. Its content was made by us and is shown only if
 * it still is what its version names: a notice that was changed in the table is a fault, not a notice.
 */
export const editionPage = (frame: Frame, { version, language, since, html: content }: Edition): Html => {
  if (versionOf(content) !== version) throw new Error(`the kept notice ${version} is not what its hash was made of`);
  const { title, editions: text } = noticeWords(language);
  const here = { ...frame, language };
  return document(here, {
    title,
    main: html`${trusted(content)}
<p class="small">${text.earlier(version, dateTime(here, since))} ${current(here)}</p>`,
  });
};

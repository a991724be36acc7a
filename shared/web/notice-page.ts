// The privacy notice as a page, to read, save and print, as a piece of the owner's own page, and its version.

import type { Forms } from "../forms/define.ts";
import { type Html, html } from "../kit/html.ts";
import type { Moment } from "../kit/moment.ts";
import type { Frame } from "../locales/frame.ts";
import type { Language } from "../locales/languages.ts";
import { noticeWords } from "../locales/notice/index.ts";
import { type Edition, versionOf } from "../notice/editions.ts";
import type { Owner } from "../owner.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { noticeContent } from "./notice.ts";

interface Source {
  readonly forms: Forms;
  /** The AWS region that the stack runs in; without it the notice names the processor alone. */
  readonly region?: string;
}

const known = new WeakMap<Owner, WeakMap<Forms, Map<string, string>>>();

/**
 * Names one wording of the notice by its content; what a consent records as the version it was given under. Every
 * submission asks, and the whole notice is read aloud for it: once for the life of the function is enough.
 */
export const noticeVersion = (owner: Owner, forms: Forms, language: Language, region?: string): string => {
  const ofOwner = known.get(owner) ?? new WeakMap<Forms, Map<string, string>>();
  const versions = ofOwner.get(forms) ?? new Map<string, string>();
  const key = `${language} ${region}`;
  const version = versions.get(key) ?? versionOf(String(noticeContent({ owner, forms, language, region })));
  known.set(owner, ofOwner.set(forms, versions.set(key, version)));
  return version;
};

/** The wordings in force, one in each of the owner's languages, as they are to be kept. */
export const noticesInForce = (
  { owner, forms, region }: Source & { readonly owner: Owner },
  now: Moment,
): readonly Edition[] =>
  owner.languages.map((language) => {
    const content = String(noticeContent({ owner, forms, language, region }));
    return { version: versionOf(content), language, since: now, html: content };
  });

/** `base` stands before the link's path: nothing on our own pages, the public URL on the owner's. */
const withFoot = ({ owner, language }: Frame, { forms, region }: Source, base: string): Html => {
  const text = noticeWords(language);
  const content = noticeContent({ owner, language, forms, region, base });
  const link = html`<a href="${base}${paths.noticeEditions(language)}">${text.editions.link}</a>`;
  return html`${content}
<p class="small">${text.version(noticeVersion(owner, forms, language, region))} ${link}</p>`;
};

export const noticePage = (frame: Frame, source: Source): Html =>
  document(frame, {
    title: noticeWords(frame.language).title,
    main: withFoot(frame, source, ""),
    languages: (other) => paths.notice(other),
    indexed: true,
  });

/** The same content without a document's head, to stand in the owner's own page. */
export const noticeFragment = (frame: Frame, source: Source): Html =>
  html`<article lang="${frame.language}">
${withFoot(frame, source, frame.publicUrl)}
</article>
`;

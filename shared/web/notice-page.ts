// The privacy notice as a page, to read, save and print, and its version.

import type { Forms } from "../forms/define.ts";
import { digest } from "../kit/bytes.ts";
import { type Html, html } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";
import type { Language } from "../locales/languages.ts";
import { noticeWords } from "../locales/notice/index.ts";
import type { Owner } from "../owner.ts";
import { paths } from "../routes.ts";
import { document } from "./document.ts";
import { noticeContent } from "./notice.ts";

/** Names one wording of the notice by its content; what a consent records as the version it was given under. */
export const noticeVersion = (owner: Owner, forms: Forms, language: Language, region?: string): string =>
  digest(String(noticeContent({ owner, forms, language, region }))).slice(0, 12);

/** `region` is the AWS region that the stack runs in; without it the notice names the processor alone. */
export const noticePage = (frame: Frame, { forms, region }: { forms: Forms; region?: string }): Html => {
  const { owner, language } = frame;
  const text = noticeWords(language);
  return document(frame, {
    title: text.title,
    main: html`${noticeContent({ owner, language, forms, region })}
<p class="small">${text.version(noticeVersion(owner, forms, language, region))}</p>`,
    languages: (other) => paths.notice(other),
    indexed: true,
  });
};

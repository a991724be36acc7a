// `assent notice`: the privacy notice as a page, or as a piece to paste into one's own.

import { isLanguage, languages } from "../../../shared/locales/languages.ts";
import { noticeFragment, noticePage, noticeVersion } from "../../../shared/web/notice-page.ts";
import { defineCommand } from "../command.ts";

export const notice = defineCommand({
  name: "notice",
  arguments: [],
  options: {
    language: {
      type: "string",
      value: "LANGUAGE",
      choices: languages,
      help: "the owner's first language if none is named",
    },
    fragment: { type: "boolean", help: "without a document's head, to paste into your own page" },
  },
  help: "The privacy notice in force, as HTML",
  async run({ options, open }) {
    const { owner, forms, region, publicUrl } = await open();
    const language = isLanguage(options.language) ? options.language : owner.languages[0];
    const render = options.fragment ? noticeFragment : noticePage;
    const html = String(render({ owner, publicUrl, language }, { forms, region }));
    return { json: { language, version: noticeVersion(owner, forms, language, region), html }, text: html };
  },
});

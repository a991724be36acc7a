// `assent register`: the record of processing activities, to print and file.

import { isLanguage, languages } from "../../../shared/locales/languages.ts";
import { registerOf } from "../../../shared/notice/register.ts";
import { noticeVersion } from "../../../shared/web/notice-page.ts";
import { defineCommand } from "../command.ts";
import { registerMarkdown } from "./register-markdown.ts";

export const register = defineCommand({
  name: "register",
  arguments: [],
  options: {
    language: {
      type: "string",
      value: "LANGUAGE",
      choices: languages,
      help: "the owner's first language if none is named",
    },
  },
  help: "The record of processing activities (Art. 30 GDPR), as Markdown",
  async run({ options, open }) {
    const { owner, forms, region } = await open();
    const language = isLanguage(options.language) ? options.language : owner.languages[0];
    const notice = noticeVersion(owner, forms, language, region);
    const told = registerOf({ owner, forms, language, region, notice });
    return { json: told, text: registerMarkdown(told) };
  },
});

// `assent form html FORM`: the snippet to paste, with this stack's own address in it.

import { asksForEvent, offering } from "../../../shared/forms/event-field.ts";
import { isLanguage, languages } from "../../../shared/locales/languages.ts";
import { defineCommand } from "../command.ts";
import { cannot, wrongCall } from "../failure.ts";
import { snippet } from "./snippet.ts";

export const formHtml = defineCommand({
  name: "form html",
  arguments: ["FORM"],
  options: {
    language: {
      type: "string",
      value: "LANGUAGE",
      choices: languages,
      help: "the owner's first language if none is named",
    },
    page: { type: "string", value: "PATH", help: "the path of your page, for the proof to name" },
    event: { type: "string", value: "ID", help: "the event that your page is about, if it is about one" },
    next: { type: "string", value: "URL", help: "a page of yours to go on to" },
  },
  help: "A form as plain HTML to paste into your own page",
  async run({ arguments: [name], options, open }) {
    const { forms, owner, publicUrl, records, now } = await open();
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (form === undefined) throw wrongCall(`no form “${name}”; there are: ${Object.keys(forms).join(", ")}`);
    const events = asksForEvent(form) ? await records.events.all() : [];
    if (options.event && !events.some(({ id }) => id === options.event)) throw cannot(`no event “${options.event}”`);
    const language = isLanguage(options.language) ? options.language : owner.languages[0];
    const html = String(snippet({ owner, language, publicUrl }, name, offering(form, events, now()), options));
    return { json: { form: name, language, html }, text: html };
  },
});

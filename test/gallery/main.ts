// `npm run gallery -- FOLDER [WORD…]`: every page and mail in pictures, on a phone, a desktop and paper, light and dark, and what is wrong with them.

import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Form } from "../../shared/forms/define.ts";
import { asksForEvent } from "../../shared/forms/event-field.ts";
import { forms } from "../../shared/forms/index.ts";
import { type Language, languages } from "../../shared/locales/languages.ts";
import { launchBrowser } from "../support/browser.ts";
import { openInbox } from "../support/inbox.ts";
import { root } from "../support/launch.ts";
import { startStack } from "../support/stack.ts";
import { draw } from "./draw.ts";
import { leaving, mails } from "./drawn.ts";
import { makeEvents, programme } from "./events.ts";
import { ownData } from "./own-data.ts";
import { complained, ownDataOfOthers } from "./own-data-others.ts";
import type { Shown } from "./visitor.ts";
import { walk } from "./walk.ts";

const [folder = "gallery", ...asked] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
const inbox = openInbox(stack.inbox);

const site = (language: Language): readonly Shown[] =>
  readdirSync(join(root, "examples/site"))
    .filter((file) => file.endsWith(".html") && !file.startsWith("with-script"))
    .filter((file) => (/(?:^|-)(de|es)\.html$/.exec(file)?.[1] ?? "en") === language)
    .map((file) => [file, { address: `${stack.site}/${file}` }]);

const isAsked = (name: string): boolean => asked.length === 0 || asked.some((word) => name.includes(word));
try {
  const events = await makeEvents(stack, inbox);
  for (const language of languages) {
    const sets = {
      site: () => site(language),
      leaving: () => leaving(language),
      mails: () => mails(language),
      "own-data": () => ownData(stack, inbox, language, events),
      "own-data-of-others": () => ownDataOfOthers(stack, inbox, language),
    };
    for (const [set, shown] of Object.entries(sets))
      if (isAsked(`${set}-${language}`)) await draw(browser, folder, `${set}-${language}`, await shown());
    for (const each of Object.entries<Form>(forms))
      for (const event of asksForEvent(each[1]) ? events : [""]) {
        const name = [each[0], event, language].filter(Boolean).join("-");
        if (!isAsked(name)) continue;
        const before = event === "" ? [] : await programme(stack, event, language);
        await draw(browser, folder, name, [...before, ...(await walk(stack, inbox, each, language, event))]);
      }
  }
  if (isAsked("complained")) await draw(browser, folder, "complained", await complained(stack, inbox));
} finally {
  await browser.close();
  await stack.stop();
}

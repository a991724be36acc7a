// How a visitor comes to any form, fills it in by its labels, and sends it: on our page, on somebody's, with the script.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { leastAnswers } from "../../infra/smoke/answers.ts";
import type { Form } from "../../shared/forms/define.ts";
import { forms } from "../../shared/forms/index.ts";
import type { Language } from "../../shared/locales/languages.ts";
import { scriptWords } from "../../shared/locales/script.ts";
import { paths } from "../../shared/routes.ts";
import { accepted } from "../../shared/web/accepted.ts";
import type { Stack } from "../support/stack.ts";
import type { Walk } from "./form-matrix.ts";

const sitePage = { contact: "contact", registration: "register", event: "events" } as const;

const pageOf = ({ form, language, place }: Walk): string =>
  `/${place === "scripted" ? "with-script-" : ""}${sitePage[form]}${language === "en" ? "" : `-${language}`}.html`;

export const addressOf = (stack: Stack, walk: Walk, event: string): string =>
  walk.place === "hosted" ? stack.forms + paths.form(walk.form, walk.language, event) : stack.site + pageOf(walk);

const field = (page: Page, label: string) => page.getByRole("textbox", { name: new RegExp(`^${label}( \\*)?$`) });

/** Types into every mandatory field, by what it is called, and ticks all boxes, which must not have been ticked before. */
export const fill = async (page: Page, name: Walk["form"], language: Language, email: string): Promise<void> => {
  const form: Form = forms[name];
  for (const [key, { label, kind }] of Object.entries(form.fields)) {
    const answer = leastAnswers(form, email)[key];
    if (typeof answer === "string" && kind !== "event") await field(page, label[language]).fill(answer);
  }
  for (const box of await page.getByRole("checkbox").all()) {
    expect(await box.isChecked()).toBe(false);
    await box.check();
  }
};

/** Sends it and sees what everybody sees who sent it. */
export const send = async (page: Page, stack: Stack, walk: Walk): Promise<void> => {
  const { form: name, language, place, multipart } = walk;
  const form: Form = forms[name];
  if (multipart) await page.locator("form").evaluate((form) => form.setAttribute("enctype", "multipart/form-data"));
  await page.getByRole("button", { name: form.action[language] }).click();
  if (place === "scripted") {
    await page.getByText(scriptWords[language][form.optIn === "double" ? "inbox" : "received"]).waitFor();
    expect(page.url()).toBe(stack.site + pageOf(walk));
  } else await page.waitForURL(stack.forms + accepted[form.optIn].path(name, language));
};

// What a visitor does on a form, wherever it stands: the fields, the box, the button.

import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import type { Language } from "../../shared/locales/languages.ts";

/** The example site's page in each language. */
export const sitePages = { en: "/", de: "/de.html", es: "/es.html" } as const satisfies Record<Language, string>;

export const addressField = (page: Page, language: Language) =>
  page.getByRole("textbox", { name: newsletter.fields.email.label[language] });

export const nameField = (page: Page, language: Language) =>
  page.getByRole("textbox", { name: newsletter.fields.firstName?.label[language] ?? "", exact: true });

/** Fills the form in; the box must not have been ticked before. */
export const fill = async (page: Page, language: Language, email: string): Promise<void> => {
  await nameField(page, language).fill("Zoë <b>");
  await addressField(page, language).fill(email);
  const box = page.getByRole("checkbox");
  expect(await box.isChecked()).toBe(false);
  await box.check();
};

export const send = (page: Page, language: Language): Promise<void> =>
  page.getByRole("button", { name: newsletter.action[language] }).click();

/** The one button of a page has the focus, so that Enter presses it. */
export const expectOneButton = async (page: Page, name: string): Promise<void> => {
  expect(await page.getByRole("button").allInnerTexts()).toEqual([name]);
  const focused = () => page.evaluate("document.activeElement.tagName");
  // The browser gives it the focus a moment after the page is there.
  for (const end = Date.now() + 5000; (await focused()) !== "BUTTON" && Date.now() < end; ) await pause(20);
  expect(await focused()).toBe("BUTTON");
};

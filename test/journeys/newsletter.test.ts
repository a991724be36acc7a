// The whole way once, in a real browser: from the form on somebody's page to a proven consent, and out again.

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { owner } from "../../owner.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { dateTime } from "../../shared/locales/dates.ts";
import { words } from "../../shared/locales/index.ts";
import { paths } from "../../shared/routes.ts";
import { hasBrowser } from "../support/browser.ts";
import { header, linkInHtml, linkInText } from "../support/inbox.ts";
import { inspect } from "./inspect.ts";
import { isJudged, named, travellers } from "./matrix.ts";
import { expectProven, expectPseudonymous, proofsBeside, recordOf, recordsOf, settledRecordOf } from "./records.ts";
import { openScene } from "./scene.ts";
import { expectOneButton, fill, send, sitePages } from "./site.ts";

describe.skipIf(!hasBrowser)("a visitor", () => {
  const scene = openScene();
  const title = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();

  test.concurrent.each(named(travellers()))(
    "%s subscribes, confirms, and leaves again",
    async (name, traveller) => {
      const { language, start, script } = traveller;
      const text = words(language);
      const form = newsletter.title[language];
      const email = `${name}@visitor.example`;
      const linkIn = script ? linkInHtml : linkInText;
      const { stack, inbox } = scene;
      const visiting = await scene.come(traveller);
      const { page, context } = visiting;
      const look = (step: string, at?: Page) => inspect(visiting, `${name}-${step}`, at, isJudged(traveller));

      await page.goto(
        start === "site" ? stack.site + sitePages[language] : stack.forms + paths.form("newsletter", language),
      );
      await look("1-form");
      await fill(page, language, email);
      await send(page, language);
      expect(page.url()).toBe(stack.forms + paths.checkInbox("newsletter", language));
      await look("2-check-inbox");

      const mail = await inbox.mail(email);
      expect(mail.subject).toBe(text.mail.confirmation.subject(form));
      const confirmLink = linkIn(mail, "confirm");
      const pending = await settledRecordOf(stack, email);
      const secondTab = await context.newPage();
      for (const tab of [page, secondTab]) {
        await tab.goto(confirmLink);
        await expectOneButton(tab, text.confirm.action);
        expect(await tab.locator("blockquote").innerText()).toBe(newsletter.consents.newsletter?.text[language]);
      }
      expect(await recordOf(stack, email)).toEqual(pending);
      await look("3-confirm");

      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: text.confirmed.title }).waitFor();
      await look("4-confirmed");
      const welcome = await inbox.mail(mail.destination.to[0] ?? "", 2);
      const record = await recordOf(stack, email);
      const formPage = start === "site" ? sitePages[language] : paths.post("newsletter");
      expectProven(stack, record, language, formPage, mail);

      await secondTab.keyboard.press("Enter");
      await secondTab.getByRole("heading", { name: text.alreadyConfirmed.title }).waitFor();
      const at = dateTime({ owner, language }, Number(record.confirmedAt));
      expect(await secondTab.getByRole("main").innerText()).toContain(text.alreadyConfirmed.lead(form, at));
      await look("5-already", secondTab);
      await secondTab.goto(confirmLink);
      expect(await title(secondTab)).toBe(text.alreadyConfirmed.title);
      expect((await recordOf(stack, email)).revision).toBe(record.revision);

      const leaveLink = linkIn(welcome, "unsubscribe");
      expect(header(welcome, "List-Unsubscribe")).toBe(`<${leaveLink}>`);
      expect(header(welcome, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
      await page.goto(leaveLink);
      await expectOneButton(page, text.leaving.list.action);
      expect((await page.content()).toLowerCase()).not.toContain("visitor.example");
      expect(await recordsOf(stack, email)).toHaveLength(1);
      await look("6-unsubscribe");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: text.leaving.list.done }).waitFor();
      await look("7-unsubscribed");

      expect(await recordsOf(stack, email)).toEqual([]);
      const [proof, ...more] = await proofsBeside(stack, record);
      expect(more).toEqual([]);
      expectPseudonymous(stack, proof ?? expect.fail("no proof remains"), record);
      await secondTab.goto(confirmLink);
      expect(await title(secondTab)).toBe(text.gone.title);
      await look("8-gone", secondTab);
      await secondTab.close();

      await page.getByRole("link", { name: text.left.action }).click();
      expect(page.url()).toBe(stack.forms + paths.form("newsletter", language));
      await fill(page, language, email);
      await send(page, language);
      expect(page.url()).toBe(stack.forms + paths.checkInbox("newsletter", language));
      expect(await recordOf(stack, email)).toMatchObject({ state: "pending", pk: record.pk });
      await visiting.end();
    },
    120_000,
  );
});

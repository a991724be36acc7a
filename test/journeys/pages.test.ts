// What happens beside the straight way: mistakes that are mended, a page of one's own afterwards, the mails as they look.

import { describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { words } from "../../shared/locales/index.ts";
import { languages } from "../../shared/locales/languages.ts";
import { paths } from "../../shared/routes.ts";
import { overflow, violations } from "../support/axe.ts";
import { hasBrowser, type Visitor } from "../support/browser.ts";
import { linkInText } from "../support/inbox.ts";
import { inspect, picture } from "./inspect.ts";
import { recordOf, settledRecordOf } from "./records.ts";
import { post } from "./request.ts";
import { openScene } from "./scene.ts";
import { addressField, expectOneButton, fill, nameField, send } from "./site.ts";

const phone: Visitor = { language: "de", script: true, width: "phone", scheme: "light" };

describe.skipIf(!hasBrowser)("in a browser", () => {
  const scene = openScene();
  const come = (visitor: Visitor) => scene.come(visitor, scene.stack.inbox);

  test.each([true, false])("what was typed stays when something is wrong with it (scripts: %s)", async (script) => {
    const visiting = await come({ ...phone, script });
    const { page } = visiting;
    await page.goto(scene.stack.forms + paths.form("newsletter", "de"));
    await fill(page, "de", "zoe@example");
    await send(page, "de");
    await inspect(visiting, `mistake-${script}`);
    expect(await nameField(page, "de").inputValue()).toBe("Zoë <b>");
    expect(await addressField(page, "de").inputValue()).toBe("zoe@example");
    expect(await page.getByRole("checkbox").isChecked()).toBe(true);

    const summary = page.getByRole("alert");
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("alert");
    const sentence = words("de").fieldError.of.email.invalid;
    await summary.getByRole("link", { name: sentence }).click();
    expect(await page.evaluate("document.activeElement.id")).toBe("email");
    const described = await addressField(page, "de").getAttribute("aria-describedby");
    expect(await page.locator(`#${described}`).innerText()).toBe(sentence);

    await addressField(page, "de").fill(`zoe-${script}@visitor.example`);
    await page.keyboard.press("Enter");
    await page.waitForURL(scene.stack.forms + paths.checkInbox("newsletter", "de"));
    expect(visiting.faults).toEqual([]);
    await visiting.end();
  });

  test("a form that names a page to go on to leads there, also after a mistake", async () => {
    const visiting = await come({ language: "en", script: false, width: "desktop", scheme: "light" });
    const { page, faults, end } = visiting;
    await page.goto(`${scene.stack.site}/blog.html`);
    await inspect(visiting, "own-1-form");
    await fill(page, "en", "own@example");
    await send(page, "en");
    expect(new URL(page.url()).origin).toBe(scene.stack.forms);
    await addressField(page, "en").fill("own@visitor.example");
    await send(page, "en");
    expect(page.url()).toBe(`${scene.stack.site}/thanks.html`);
    await inspect(visiting, "own-2-thanks");
    expect(await recordOf(scene.stack, "own@visitor.example")).toMatchObject({ origin: { page: "/blog.html" } });
    expect(faults).toEqual([]);
    await end();
  });

  test("the mail names the site on which the form stood, also after a mistake", async () => {
    const { page, end } = await come({ language: "en", script: true, width: "phone", scheme: "light" });
    await page.goto(scene.stack.site);
    await fill(page, "en", "where@example");
    await send(page, "en");
    await addressField(page, "en").fill("where@visitor.example");
    await send(page, "en");
    const { body } = await scene.inbox.mail("where@visitor.example");
    expect(body.text.replaceAll("\n", " ")).toContain(`entered on ${new URL(scene.stack.site).host}`);
    await end();
  });

  test("the mailbox page shows the mail, and its button opens the page that confirms it", async () => {
    const visiting = await come({ ...phone, width: "desktop" });
    const { page, context, faults, end } = visiting;
    await post(scene.stack, { email: "reader@visitor.example", _language: "de" });
    await scene.inbox.mail("reader@visitor.example");
    await page.goto(scene.stack.inbox);
    await page.getByRole("button", { name: "reader@visitor.example" }).click();
    const mail = page.frameLocator("iframe").getByRole("article");
    await mail.getByText(newsletter.consents.newsletter?.text.de ?? "").waitFor();
    await picture(page, "mailbox");
    const opened = context.waitForEvent("page");
    await mail.getByRole("link", { name: words("de").mail.confirmation.action, exact: true }).click();
    const confirming = await opened;
    await confirming.waitForLoadState();
    await expectOneButton(confirming, words("de").confirm.action);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await end();
  });

  test.each(languages)("the mails in %s fit every screen and can be read by everybody", async (language) => {
    const email = `mails-${language}@visitor.example`;
    await post(scene.stack, { email, _language: language });
    await fetch(linkInText(await scene.inbox.mail(email), "confirm"), { method: "POST" });
    await scene.inbox.mail(email, 2);
    // Asked again while the welcome is still owed, one mail would answer both.
    await settledRecordOf(scene.stack, email);
    await post(scene.stack, { email, _language: language });
    await scene.inbox.mail(email, 3);
    const names = ["confirmation", "welcome", "already"];
    const { mirror, end } = await come({ language, script: true, width: "phone", scheme: "light" });
    for (const [at, { body }] of (await scene.inbox.to(email)).entries()) {
      const page = await mirror(body.html, `${scene.stack.inbox}/shown`);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [1200, 360]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await overflow(page)).toBe(0);
          await picture(page, `mail-${language}-${names[at]}-${colorScheme}-${width}`);
        }
        expect(await violations(page)).toEqual([]);
      }
    }
    await end();
  });
});

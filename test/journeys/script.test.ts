// The script for embedding sites in a real browser: nothing is left, nothing is lost, and without it all works as before.

import type { Browser, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { words } from "../../shared/locales/index.ts";
import { type Language, languages } from "../../shared/locales/languages.ts";
import { scriptWords } from "../../shared/locales/script.ts";
import { paths } from "../../shared/routes.ts";
import { fieldErrorText } from "../../shared/web/field-error.ts";
import { hasBrowser, launchBrowser, type Visitor, visit } from "../support/browser.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { inspect } from "./inspect.ts";
import { recordOf, recordsOf } from "./records.ts";
import { addressField, fill, nameField, send } from "./site.ts";

let stack: Stack;
let browser: Browser;

const pages: Readonly<Record<Language, string>> = {
  en: "/with-script.html",
  de: "/with-script-de.html",
  es: "/with-script-es.html",
};

const isPost = (request: Request) => request.method() === "POST";
const status = (page: Page) => page.locator(".assent-status");
const focused = (page: Page) => page.evaluate("document.activeElement.name || document.activeElement.textContent");

describe.skipIf(!hasBrowser)("with the script a form", () => {
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const come = async (visitor: Partial<Visitor> = {}) => {
    const who: Visitor = { language: "en", script: true, width: "desktop", scheme: "light", ...visitor };
    const visiting = await visit(browser, who, [stack.forms, stack.site]);
    const posts: Request[] = [];
    visiting.context.on("request", (request) => void (isPost(request) && posts.push(request)));
    await visiting.page.goto(stack.site + pages[who.language]);
    return { visiting, page: visiting.page, posts };
  };

  test.concurrent.each(languages)("is sent in %s without leaving the page, and says so aloud", async (language) => {
    const { visiting, page } = await come({ language, width: "phone", scheme: language === "de" ? "dark" : "light" });
    await fill(page, language, `stays-${language}@visitor.example`);
    await send(page, language);
    await page.getByText(scriptWords[language].inbox).waitFor();
    expect(await status(page).getAttribute("role")).toBe("status");
    expect(page.url()).toBe(stack.site + pages[language]);
    expect(await addressField(page, language).inputValue()).toBe("");
    expect(await focused(page)).toBe(newsletter.action[language]);
    expect(await recordOf(stack, `stays-${language}@visitor.example`)).toMatchObject({
      language,
      origin: { site: new URL(stack.site).host, page: pages[language] },
      consents: { newsletter: { attested: true } },
    });
    if (language === "de") await inspect(visiting, "script-sent");
    expect(await visiting.context.cookies()).toEqual([]);
    expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    await visiting.end();
  });

  test.concurrent("offers the likely domain of a mistyped address, and sends what was typed all the same", async () => {
    const { page, visiting } = await come({ language: "en", width: "phone" });
    await fill(page, "en", "zoe@gmial.com");
    await nameField(page, "en").focus();
    const offered = page.getByRole("status").getByRole("button", { name: "zoe@gmail.com" });
    await offered.waitFor();
    await inspect(visiting, "script-hint");
    await send(page, "en");
    await page.getByText(scriptWords.en.inbox).waitFor();
    expect(await recordOf(stack, "zoe@gmial.com")).toMatchObject({ state: "pending" });
    await fill(page, "en", "zoe@gmial.com");
    await nameField(page, "en").focus();
    await offered.click();
    expect(await addressField(page, "en").inputValue()).toBe("zoe@gmail.com");
  });

  test.concurrent("has each error at its field, the focus on the first, and keeps what was typed", async () => {
    const { visiting, page } = await come({ language: "de" });
    await fill(page, "de", "zoe@example");
    await nameField(page, "de").evaluate((input: { value: string }) => {
      input.value = "x".repeat(101);
    });
    await send(page, "de");
    await page.getByRole("alert").getByText(words("de").form.problems(2)).waitFor();
    expect(await focused(page)).toBe("firstName");
    const email = addressField(page, "de");
    expect(await email.getAttribute("aria-invalid")).toBe("true");
    const sentence = fieldErrorText("de", newsletter, { field: "email", code: "invalid" });
    expect(await page.locator(`#${await email.getAttribute("aria-describedby")}`).innerText()).toBe(sentence);
    expect(await email.inputValue()).toBe("zoe@example");
    expect(await page.getByRole("checkbox").isChecked()).toBe(true);
    await inspect(visiting, "script-errors");
    await nameField(page, "de").fill("Zoë");
    await email.fill("mended@visitor.example");
    await page.keyboard.press("Enter");
    await page.getByText(scriptWords.de.inbox).waitFor();
    expect(await page.locator(".assent-error, [aria-invalid], [aria-describedby]").count()).toBe(0);
    await visiting.end();
  });

  test.concurrent("is posted once by a double click, keeps the focus on its button, and is marked as under way", async () => {
    const { visiting, page, posts } = await come();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(`${stack.forms}/forms/**`, async (route) => {
      await held;
      await route.continue();
    });
    await fill(page, "en", "twice@visitor.example");
    await page.getByRole("button").dblclick();
    expect(await page.locator("form").getAttribute("aria-busy")).toBe("true");
    expect(await page.getByRole("button").getAttribute("aria-disabled")).toBe("true");
    expect(await focused(page)).toBe("Subscribe");
    expect(await status(page).innerText()).toBe(scriptWords.en.sending);
    release();
    await page.getByText(scriptWords.en.inbox).waitFor();
    expect(await page.locator("[aria-busy], [aria-disabled]").count()).toBe(0);
    expect(posts).toHaveLength(1);
    await visiting.end();
  });

  test.concurrent("is posted plainly when the script cannot reach the forms", async () => {
    const { visiting, page, posts } = await come();
    await page.route(`${stack.forms}/forms/**`, (route) =>
      route.request().resourceType() === "fetch" ? route.abort() : route.continue(),
    );
    await fill(page, "en", "plainly@visitor.example");
    await send(page, "en");
    await page.waitForURL(stack.forms + paths.checkInbox("newsletter", "en"));
    expect(await recordsOf(stack, "plainly@visitor.example")).toHaveLength(1);
    expect(posts.map((request) => request.resourceType())).toEqual(["fetch", "document"]);
    await visiting.end();
  });

  test.concurrent("without a connection stays with all that was typed, and says why", async () => {
    const { visiting, page } = await come({ language: "es" });
    await fill(page, "es", "offline@visitor.example");
    await visiting.context.setOffline(true);
    await send(page, "es");
    await page.getByRole("alert").getByText(scriptWords.es.offline).waitFor();
    expect(await addressField(page, "es").inputValue()).toBe("offline@visitor.example");
    await visiting.context.setOffline(false);
    await send(page, "es");
    await page.getByText(scriptWords.es.inbox).waitFor();
    await visiting.end();
  });

  test.concurrent("goes on to _next on the site's own origin, and stays for one that leads elsewhere", async () => {
    const { visiting, page } = await come();
    for (const next of ["https://evil.example/", "javascript:alert(1)", `${stack.site}/thanks.html`]) {
      await page.locator("[name=_page], [name=_next]").evaluate((input, value) => {
        input.setAttribute("name", "_next");
        input.setAttribute("value", value);
      }, next);
      await fill(page, "en", "next@visitor.example");
      const answer = page.waitForResponse((response) => isPost(response.request()));
      await send(page, "en");
      await (await answer).finished();
      if (!next.startsWith(stack.site)) {
        await page.locator(".assent-sent").waitFor();
        expect(page.url()).toBe(stack.site + pages.en);
      }
    }
    await page.waitForURL(`${stack.site}/thanks.html`);
    expect(visiting.faults).toEqual([]);
    await visiting.end();
  });

  test.concurrent("tells the site's own code what came of it, which may take over", async () => {
    const { visiting, page } = await come();
    await page.evaluate(`for (const name of ["assent:sent", "assent:refused"])
      document.addEventListener(name, (event) => { event.preventDefault(); (window.told ??= []).push([name, event.detail]); })`);
    for (const email of ["no@example", "told@visitor.example"]) {
      await fill(page, "en", email);
      const answer = page.waitForResponse((response) => isPost(response.request()));
      await send(page, "en");
      await (await answer).finished();
      await page.waitForFunction("!document.querySelector('[aria-busy]')");
      await page.getByRole("checkbox").uncheck();
    }
    expect(await page.evaluate("told")).toEqual([
      [
        "assent:refused",
        { status: 422, title: expect.any(String), errors: [expect.objectContaining({ field: "email" })] },
      ],
      ["assent:sent", { status: "confirmation_required" }],
    ]);
    expect(await page.locator(".assent-error").count()).toBe(0);
    expect(await status(page).innerText()).toBe("");
    await visiting.end();
  });
});

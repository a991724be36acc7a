// What somebody does on the pages around their own data, and what each of these pages keeps.

import { expect } from "vitest";
import { overflow, violations } from "../support/axe.ts";
import type { Visit } from "../support/browser.ts";
import { linkInText } from "../support/inbox.ts";
import { picture } from "./inspect.ts";
import type { Scene } from "./scene.ts";

/** What is left of a phone, or of a laptop at 400 %: WCAG 2.2, 1.4.10. */
const narrowest = 320;

/** What every page keeps: no fault, nothing wider than the phone or than 320 pixels, nothing that axe finds, in light and dark. */
const judge = async ({ page, faults }: Visit, name: string): Promise<void> => {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(page, `my-data-${name}-${colorScheme}`);
  }
  const size = page.viewportSize() ?? { width: narrowest, height: 740 };
  for (const width of [narrowest, size.width]) {
    await page.setViewportSize({ ...size, width });
    expect(await overflow(page), `${name} at ${width}`).toBe(0);
  }
  expect(await violations(page), name).toEqual([]);
  expect(faults, name).toEqual([]);
};

/** The steps on these pages, in the words of the English ones; `judged` names the first look at a page. */
export const ownPages = ({ stack, inbox }: Scene, visit: Visit) => {
  const { page, context } = visit;
  const link = async (email: string, mails: number) => linkInText(await inbox.mail(email, mails), "my-data");
  const pages = {
    judged: (name: string) => judge(visit, name),
    press: (name: string) => page.getByRole("button", { name, exact: true }).click(),
    go: (name: string) => page.getByRole("link", { name, exact: true }).first().click(),
    title: () => page.locator("h1").textContent(),
    text: () => page.locator("main").innerText(),
    restart: () => page.goto(`${stack.forms}/my-data/session`),
    /** Asks, waits for the mail with that number, follows its link and presses its button. */
    enter: async (email: string, mails: number, look: (name: string) => Promise<void> = async () => {}) => {
      await page.goto(`${stack.forms}/my-data`);
      await look("1-ask");
      await page.getByLabel("Email").fill(email);
      await pages.press("Send me the link");
      expect(await pages.title()).toBe("Check your inbox");
      await look("2-asked");
      await page.goto(await link(email, mails));
      await look("3-open");
      await pages.press("Show my data");
      expect(page.url()).toBe(`${stack.forms}/my-data/session`);
      const [cookie, ...others] = await context.cookies();
      expect(others).toEqual([]);
      expect(cookie).toMatchObject({ name: "__Host-my-data", httpOnly: true, secure: true, sameSite: "Strict" });
    },
    /** The button behind the link in the mail to a new address. */
    confirmAddress: async (email: string) => {
      await page.goto(await link(email, 1));
      await judge(visit, "moving");
      await pages.press("Confirm this address");
      expect(await pages.title()).toBe("Your new address is confirmed");
      await judge(visit, "moved");
    },
    /** One deed from the page with everything: its page, its button, its receipt, and back. */
    does: async (deed: string, button: string, receipt: string) => {
      await pages.go(deed);
      await judge(visit, deed);
      await pages.press(button);
      expect(await pages.title()).toBe(receipt);
      await judge(visit, receipt);
      await pages.go("Back to your data");
    },
    download: async () => {
      const [file] = await Promise.all([page.waitForEvent("download"), pages.go("Download as a file (JSON)")]);
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      return JSON.parse(Buffer.concat(chunks).toString());
    },
  };
  return pages;
};

// Pictures of pages in every look, each page held against what all pages keep.

import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { overflow, violations } from "../support/axe.ts";
import { sheet, type Tile } from "./sheet.ts";
import type { Shown } from "./visitor.ts";

const looks = [
  { look: "phone-light", width: 390, colorScheme: "light", media: "screen" },
  { look: "phone-dark", width: 390, colorScheme: "dark", media: "screen" },
  { look: "desktop-light", width: 1200, colorScheme: "light", media: "screen" },
  { look: "desktop-dark", width: 1200, colorScheme: "dark", media: "screen" },
  // A4 at 96 pixels an inch, less its margins.
  { look: "paper", width: 700, colorScheme: "light", media: "print" },
] as const;

/** What is left of a phone, or of a laptop at 400 %: WCAG 2.2, 1.4.10. */
const narrowest = 320;

const height = 740;

/** What a finger needs in height (WCAG 2.5.5), but for links inside of sentences. */
const small = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll("button,summary,.button,li>a,input:not([type=hidden])")]
    .filter((one) => !one.closest(".gotcha,.consent,.problems") && one.offsetParent && one.getBoundingClientRect().height < 43.5)
    .map((one) => "low: " + one.outerHTML.slice(0, 80))`);

const faults = async (page: Page, isPaper: boolean): Promise<readonly string[]> => {
  if (isPaper) return [];
  const width = page.viewportSize()?.width ?? narrowest;
  const found = [...(await violations(page)), ...(await small(page))];
  for (const tried of [width, narrowest]) {
    await page.setViewportSize({ width: tried, height });
    const wide = await overflow(page);
    if (wide > 0) found.push(`${wide} pixels too wide for ${tried}`);
  }
  await page.setViewportSize({ width, height });
  return found;
};

/** Into a folder for each look and a contact sheet beside it; says what is wrong with which page. */
export const draw = async (browser: Browser, folder: string, name: string, shown: readonly Shown[]): Promise<void> => {
  for (const { look, width, colorScheme, media } of looks) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    await page.emulateMedia({ media });
    const tiles: Tile[] = [];
    for (const [title, it] of shown) {
      if (it.html === undefined) await page.goto(it.address);
      else {
        // A policy of the page before would hold for what is set.
        await page.goto("about:blank");
        await page.setContent(it.html);
      }
      const path = join(folder, `${name}-${look}`, `${tiles.length + 1}-${title.replaceAll(/\W+/g, "-")}.png`);
      tiles.push({ name: title, png: await page.screenshot({ path, fullPage: true }) });
      for (const fault of await faults(page, media === "print")) console.log(`${name}, ${look}, ${title}: ${fault}`);
    }
    await page.close();
    await sheet(browser, tiles, Math.min(width, 420), join(folder, `${name}-${look}.png`));
  }
};

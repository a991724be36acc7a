// `node test/gallery/main.ts FOLDER [FORM…]`: contact sheets of every page and mail, phone and desktop, light and dark.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Form } from "../../shared/forms/define.ts";
import { forms } from "../../shared/forms/index.ts";
import { languages } from "../../shared/locales/languages.ts";
import { launchBrowser } from "../support/browser.ts";
import { openInbox } from "../support/inbox.ts";
import { startStack } from "../support/stack.ts";
import { sheet, type Tile } from "./sheet.ts";
import { walk } from "./walk.ts";

const [folder = "gallery", ...asked] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const looks = [
  { look: "phone-light", width: 390, colorScheme: "light" },
  { look: "phone-dark", width: 390, colorScheme: "dark" },
  { look: "desktop-light", width: 1200, colorScheme: "light" },
  { look: "desktop-dark", width: 1200, colorScheme: "dark" },
] as const;

const [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
try {
  const inbox = openInbox(stack.inbox);
  for (const each of Object.entries<Form>(forms).filter(([name]) => asked.length === 0 || asked.includes(name)))
    for (const language of languages) {
      const shown = await walk(stack, inbox, each, language);
      for (const { look, width, colorScheme } of looks) {
        const page = await browser.newPage({ viewport: { width, height: 740 }, colorScheme });
        const tiles: Tile[] = [];
        for (const [name, html] of shown) {
          await page.setContent(html);
          tiles.push({ name, png: await page.screenshot({ fullPage: true }) });
        }
        await page.close();
        await sheet(browser, tiles, Math.min(width, 420), join(folder, `${each[0]}-${language}-${look}.png`));
      }
    }
} finally {
  await browser.close();
  await stack.stop();
}

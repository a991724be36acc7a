// What a visitor's every page is held against, and its picture for who wants to look.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { overflow, violations } from "../support/axe.ts";
import type { Visit } from "../support/browser.ts";

const pictures = process.env.ASSENT_SCREENSHOTS;

/** Keeps a picture of the whole page in the folder that `ASSENT_SCREENSHOTS` names. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

// What a server may send before it hears from the browser: ten segments (RFC 6928), less what the headers take.
const heaviest = 12_000;

const choices =
  '[...document.querySelectorAll("[name=event]")].reduce((sum, { parentElement }) => sum + parentElement.outerHTML.length, 0)';

/**
 * Holds the page against the promises that all pages keep; those of the site that holds the form need not be light.
 * `isJudged` is whether axe looks at it as well, by far the dearest of them.
 */
export const inspect = async (visit: Visit, name: string, page = visit.page, isJudged = true): Promise<void> => {
  const { visitor, documents, mirror, faults } = visit;
  const [address = ""] = page.url().split("#");
  const document = documents.findLast((each) => each.url() === address);
  const isOurs = document?.headers()["content-security-policy"] !== undefined;
  // How many events there are to choose from is the owner's; here every walk makes one.
  const chosen = Number(await page.evaluate(choices));
  if (isOurs) expect((await document?.body())?.length, `${name}: bytes`).toBeLessThan(heaviest + chosen);
  expect(await page.evaluate("document.documentElement.lang"), `${name}: language`).toBe(visitor.language);
  expect(await overflow(page), `${name}: pixels too wide`).toBe(0);
  if (isJudged) {
    const judged = visitor.script ? page : await mirror(await page.content(), address);
    expect(await violations(judged), `${name}: accessibility`).toEqual([]);
  }
  expect(faults, name).toEqual([]);
  await picture(page, name);
};

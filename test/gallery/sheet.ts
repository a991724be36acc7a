// A contact sheet: pictures side by side under their names, so that many pages are looked at in one go.

import type { Browser } from "playwright-core";
import { html, trusted } from "../../shared/kit/html.ts";

export interface Tile {
  readonly name: string;
  readonly png: Buffer;
}

/** Draws the tiles in columns of a width in pixels, into a PNG file. */
export const sheet = async (browser: Browser, tiles: readonly Tile[], width: number, path: string): Promise<void> => {
  const style = trusted(
    `<style>body{margin:16px;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;background:#777;font:14px sans-serif}figure{margin:0;width:${width}px}div{max-height:2400px;overflow:hidden}img{width:100%;display:block}figcaption{color:#fff;padding:4px 0}</style>`,
  );
  const body = tiles.map(
    ({ name, png }) =>
      html`<figure><figcaption>${name}</figcaption><div><img src="data:image/png;base64,${png.toString("base64")}"></div></figure>`,
  );
  const page = await browser.newPage({
    viewport: { width: 16 + (width + 16) * Math.min(tiles.length, 5), height: 400 },
  });
  await page.setContent(String(html`<!doctype html>${style}${body}`));
  await page.screenshot({ path, fullPage: true });
  await page.close();
};

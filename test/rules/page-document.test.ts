// What is true of every page, in every language.

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { languages } from "../../shared/locales/languages.ts";
import { confirmedPage } from "../../shared/web/confirmed-page.ts";
import { styleSource } from "../../shared/web/document.ts";
import { everyPage, frame, owner, token } from "./page-samples.ts";

const pages = languages.flatMap((language) =>
  Object.entries(everyPage(language)).map(([name, page]) => ({ name, language, text: String(page) })),
);

describe.each(pages)("the page $name in $language", ({ name, language, text }) => {
  test("weighs less than 10 kB, the notice a little more", () => {
    expect(Buffer.byteLength(text)).toBeLessThan(name === "notice" ? 19_000 : 10_000);
  });

  test("holds no script, no inline handler and no style attribute", () => {
    expect(text).not.toMatch(/<script|\son[a-z]+="|javascript:|\sstyle="/i);
  });

  test("loads nothing and links to no other host than the authority's", () => {
    expect(text).not.toMatch(/\bsrc=|url\(|@import|<(img|iframe|object|embed)\b/);
    const addresses = [...text.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address ?? "");
    for (const address of addresses)
      expect(address).toMatch(/^(\/(?!\/)|#|mailto:|data:image\/svg|https:\/\/authority\.example$)/);
  });

  test("allows its one style by the hash that the policy names", () => {
    const styles = [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style ?? "");
    const hashes = styles.map((style) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(hashes).toEqual([styleSource(owner)]);
  });

  test("says its language, its title and both schemes, and has one heading of the first rank", () => {
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain('<meta name="viewport" content="width=device-width,initial-scale=1">');
    expect(text).toContain('<meta name="color-scheme" content="light dark">');
    expect(text).toMatch(/<title>.+ · Löwe &amp; Söhne<\/title>/);
    expect(text.match(/<h1>/g)).toHaveLength(1);
  });

  test("names each id once", () => {
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  test("is kept from search engines wherever a token may be in the address", () => {
    const listed = ["form", "wrong", "quick", "puzzle", "puzzled", "seminar", "notice"].includes(name);
    expect(text.includes('<meta name="robots" content="noindex">')).toBe(!listed);
    if (listed) expect(text).not.toContain(token);
  });
});

test("an owner's logo stands in place of the name", () => {
  const logo = '<svg viewBox="0 0 2 1" role="img" aria-label="Löwe"></svg>';
  const page = confirmedPage({ ...frame("en"), owner: { ...owner, logo } }, { form: newsletter });
  expect(String(page)).toContain(`<header>${logo}`);
});

test("another colour gives another style, and its own hash", () => {
  expect(styleSource({ ...owner, colour: "#ffd500" })).not.toBe(styleSource(owner));
});

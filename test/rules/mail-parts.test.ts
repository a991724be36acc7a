// Both parts of a mail say the same, whatever it is made of.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, button, declaration, heading, paragraph, quietButton, small } from "../../shared/mail/block.ts";
import { compose } from "../../shared/mail/message.ts";
import { frame } from "./page-samples.ts";

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** What a reader of the HTML part sees: a link is a piece of its line, everything else begins a new one. */
const visible = (html: string): string =>
  html
    .replace(/^.*<\/head>/s, "")
    .replace(/<!--.*?-->/gs, " ")
    .replace(/<\/?a\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const text = fc.string({ unit: "grapheme", maxLength: 300 });
const sentence = fc.lorem({ maxCount: 40 });
const link = fc.webUrl({ withQueryParameters: true, withFragments: true });
const blocks = fc.array(
  fc.oneof(
    fc.oneof(text, sentence).map(heading),
    fc.oneof(text, sentence).map(declaration),
    fc.oneof(text, sentence).map((words) => small(words)),
    fc.tuple(text, link).map(([words, address]): Block => paragraph(words, { link: address }, ` ${words}`)),
    fc.tuple(sentence, link).map(([label, address]) => button(label, address)),
    fc.tuple(text, link).map(([label, address]) => quietButton(label, address)),
  ),
);

describe("any mail", () => {
  test("says word for word the same in HTML and in text", () => {
    fc.assert(
      fc.property(blocks, (any) => {
        const mail = compose(frame("en"), "Subject", any);
        expect(wordsOf(mail.text)).toEqual(wordsOf(visible(mail.html)));
      }),
    );
  });

  test("keeps its text within 72 columns and never breaks an address", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, link)), (any) => {
        const mail = compose(
          frame("de"),
          "Subject",
          any.map(([words, address]) => paragraph(`${words} `, { link: address })),
        );
        const lines = mail.text.split("\n");
        for (const line of lines) expect(line.length <= 72 || !line.includes(" "), line).toBe(true);
        const pieces = new Set(mail.text.split(/\s+/));
        for (const [, address] of any) expect(pieces).toContain(address);
      }),
    );
  });

  test("loads nothing: no image, no font, no script, no remote style", () => {
    const { html } = compose(frame("en"), "Subject", [heading("A"), button("B", "https://forms.loewe.example/x")]);
    expect(html).not.toMatch(/<(img|link|script|iframe|object|video|audio|svg)\b|url\(|@import|@font-face|\bsrc=/i);
  });

  test("escapes what it is given", () => {
    const { html } = compose(frame("en"), "<b>", [
      heading("<script>"),
      button('"><i>', 'https://x.example/"onclick="'),
    ]);
    expect(html).not.toMatch(/<script|<i>|"onclick/);
    expect(html).toContain("<title>&lt;b&gt;</title>");
  });

  test("is made for light and dark, and 560 pixels wide", () => {
    const { html } = compose(frame("en"), "Subject", []);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain("prefers-color-scheme:dark");
    expect(html).toContain("max-width:560px");
  });
});

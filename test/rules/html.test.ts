// The html tag: whatever stands between the braces is text, unless the tag itself made it.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html, type Part, trusted } from "../../shared/kit/html.ts";

const unescaped = (text: string): string =>
  text.replace(
    /&(?:amp|lt|gt|quot|#39);/g,
    (entity) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" })[entity] ?? "",
  );

describe("the html tag", () => {
  test("escapes text, in content and in attributes", () => {
    const evil = `<script>alert("1")</script> & 'x'`;
    expect(String(html`<p title="${evil}">${evil}</p>`)).toBe(
      `<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>`,
    );
  });

  test("keeps what it made itself, once escaped and never twice", () => {
    const inner = html`<b>${"<&>"}</b>`;
    expect(String(html`<i>${inner}</i>`)).toBe("<i><b>&lt;&amp;&gt;</b></i>");
    expect(String(html`${trusted("<hr>")}`)).toBe("<hr>");
  });

  test("joins lists, leaves out nothing and false, and writes numbers, zero included", () => {
    expect(String(html`${["<", html`<br>`, ["a", 1]]}${undefined}${false}${0}${""}`)).toBe("&lt;<br>a10");
    expect(String(html``)).toBe("");
  });

  test("takes an object that says it is HTML for text", () => {
    const forged = { toString: () => "<script>" } as unknown as Part;
    expect(String(html`${forged}`)).toBe("&lt;script&gt;");
  });

  test("lets no text open a tag, end an attribute or start an entity, and loses none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = String(html`${text}`);
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(unescaped(escaped)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});

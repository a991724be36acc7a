// The page on security: every requirement that applies is there once, and what it quotes exists.

import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { requirements } from "./asvs.ts";
import { read } from "./sources.ts";

const page = read("docs/security.md");
const [chapters = "", unmet = ""] = page.split("## Not met, and why");
const rowsOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => /^\| \d+\.\d/.test(line))
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

/** “6.8.1 to 6.8.4” and “1.3.4, 1.3.5” as each of them. */
const named = (ids: string): readonly string[] =>
  ids.split(", ").flatMap((part) => {
    const [from = "", to = from] = part.split(" to ");
    return requirements.slice(requirements.indexOf(from), requirements.indexOf(to) + 1);
  });
const rows = rowsOf(chapters).map(([ids = "", , met = "", shown = ""]) => ({ ids, met, shown }));

describe("docs/security.md", () => {
  test("has every requirement of levels 1 and 2 once", () => {
    // 253 in all, less the 36 of the chapters on OAuth and WebRTC.
    expect(requirements).toHaveLength(217);
    const there = rows.flatMap(({ ids }) => named(ids));
    expect(there.toSorted()).toEqual(requirements.toSorted());
  });

  test.each(rows)("$ids ends in a test, a decision, a section of the page, or the reason why not", ({ ids, shown }) => {
    const [quotes, links] = [/“[^”]+”/, /\[[^\]]+\]\((decisions\/|#)/];
    const reason = /^(does not apply, because |AWS’s part)/;
    expect(quotes.test(shown) || links.test(shown) || reason.test(shown), shown).toBe(true);
    expect(shown.includes("#not-met-and-why")).toBe(rowsOf(unmet).some(([id = ""]) => named(ids).includes(id)));
  });

  test("quotes tests by their very names", () => {
    const quoted = [...page.matchAll(/\[[^\]]+\]\(\.\.\/(test\/[^)]+)\): ((?:“[^”]+”(?:, | and |; )?)+)/g)];
    expect(quoted.length).toBeGreaterThan(100);
    expect(quoted).toHaveLength(page.split("](../test/").length - 1);
    for (const [, file = "", names = ""] of quoted) {
      for (const [, name = ""] of names.matchAll(/“([^”]+)”/g)) expect(read(file), `${file}: ${name}`).toContain(name);
    }
  });

  test("leads to decisions, to sections and to files that exist", () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^a-z0-9 ]/g, "")
        .replaceAll(" ", "-"),
    );
    for (const [, link = ""] of page.matchAll(/\]\(([^)]+)\)/g)) {
      if (link.startsWith("#")) expect(headings).toContain(link.slice(1));
      else expect(existsSync(`docs/${link}`), link).toBe(true);
    }
    for (const [, file = ""] of page.matchAll(/`((?:shared|functions|infra|test)\/[^`]+\.ts)`/g))
      expect(existsSync(file), file).toBe(true);
  });
});

// The promises name tests: each of them is there, by the very words that the page quotes.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const page = readFileSync("docs/promises.md", "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| promise") && !line.includes("---"));
const shown = rows.filter((row) => !row.endsWith("| not yet |"));

describe("the promises", () => {
  test("each end in a test or in “not yet”", () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const row of shown) expect(row).toMatch(/\]\(\.\.\/test\/\S+\.test\.ts\): “.+” \|$/);
  });

  test.each(shown)("%s", (row) => {
    const [, file = "", sentence = ""] = /\]\(\.\.\/(\S+)\): “(.+)” \|$/.exec(row) ?? [];
    expect(existsSync(join(file)), file).toBe(true);
    expect(readFileSync(file, "utf8")).toContain(sentence);
  });
});

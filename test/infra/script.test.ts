// The script for embedding sites, as it is built: small, for every browser, and with nothing in it that follows anybody.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { codeOf } from "../../infra/build.ts";
import { languages } from "../../shared/locales/languages.ts";
import { scriptWords } from "../../shared/locales/script.ts";
import "./built.ts";

const script = readFileSync(join(codeOf("notice"), "assent.js"), "utf8");

test("the script is under 4 kB compressed, with all it says in three languages", () => {
  expect(gzipSync(script).length).toBeGreaterThan(1000);
  expect(gzipSync(script).length).toBeLessThan(4000);
  for (const language of languages) expect(script).toContain(scriptWords[language].received);
});

test("the script keeps nothing, follows nobody, and names no host", () => {
  expect(script).not.toMatch(/cookie|localStorage|sessionStorage|indexedDB|sendBeacon|WebSocket|navigator\.(?!onLine)/);
  expect(script.match(/https?:\/\/[^"'`]*/g) ?? []).toEqual([]);
  expect(script).not.toMatch(/\beval\b|new Function|innerHTML|insertAdjacentHTML|document\.write|\.style\b/);
});

test("the script is one classic file that leaves no name behind", () => {
  expect(script).toMatch(/^"use strict";\(\(\)=>\{|^\(\(\)=>\{/);
  expect(script).not.toMatch(/\b(import|export)\b/);
});

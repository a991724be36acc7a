// The bundles: Node's builtins come by the quick way however they are imported, and the SDK stays as small as it was measured.

import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { describe, expect, test } from "vitest";
import { build, codeOf } from "../../infra/build.ts";
import { bundling } from "../../infra/bundling.ts";
import "./built.ts";

const bundled = async (contents: string): Promise<string> => {
  const stdin = { contents, resolveDir: process.cwd(), loader: "ts" as const };
  const { outputFiles } = await bundle({ ...bundling, stdin, outfile: "index.mjs", outExtension: {} });
  return outputFiles[0]?.text ?? "";
};

describe("a bundle", () => {
  test("takes builtins by name, whole, by default and by require, all through process.getBuiltinModule", async () => {
    const code = await bundled(`
      import { join } from "node:path";
      import * as whole from "path";
      import byDefault from "path";
      import { readFile } from "node:fs/promises";
      import type { Stats } from "node:fs";
      const required = require("path");
      export const same = [join, whole.join, byDefault.join, required.join];
      export const promises = typeof readFile;
      export const lazy = async () => (await import("node:path")).join;
    `);
    expect(code).not.toMatch(/\bfrom\s*"|\bimport\s*["(]|\brequire\("/);
    const folder = mkdtempSync(join(tmpdir(), "assent-bundle-"));
    writeFileSync(join(folder, "index.mjs"), code);
    const { same, promises, lazy } = await import(join(folder, "index.mjs"));
    rmSync(folder, { recursive: true });
    expect(same).toEqual([join, join, join, join]);
    expect([promises, await lazy()]).toEqual(["function", join]);
  });

  test("with DynamoDB's client and two commands stays under 230 kB", async () => {
    const code = await bundled(`
      import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
      export const used = [DynamoDBClient, PutItemCommand, UpdateItemCommand];
    `);
    expect(code.length).toBeGreaterThan(100_000);
    expect(code.length).toBeLessThan(230_000);
  });
});

test("building again leaves files alone whose content is the same", async () => {
  const file = join(codeOf("notice"), "index.mjs");
  const before = statSync(file).mtimeMs;
  await build();
  expect(statSync(file).mtimeMs).toBe(before);
});

// The numbering plans without their formats read every number as the whole plans do, and the form's function stays light.

import { statSync } from "node:fs";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import fc from "fast-check";
import { expect, test } from "vitest";
import { codeOf } from "../../infra/build.ts";
import { bundling } from "../../infra/bundling.ts";
import { readPhoneNumber } from "../../shared/forms/fields/phone-number.ts";
import "./built.ts";

test("a number is read by the bundle as it is read by the library", async () => {
  const stdin = {
    contents: `export { readPhoneNumber } from "./shared/forms/fields/phone-number.ts"`,
    resolveDir: process.cwd(),
    loader: "ts" as const,
  };
  const { outputFiles } = await bundle({ ...bundling, stdin, outfile: "index.mjs", outExtension: {} });
  const code = outputFiles[0]?.text ?? "";
  expect(code.length).toBeLessThan(80_000);
  const bundled: typeof import("../../shared/forms/fields/phone-number.ts") = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`
  );
  expect(bundled.readPhoneNumber("030 901820", "DE")).toBe("+4930901820");
  const typed = fc.stringMatching(/^(\+|00|0|)[1-9][0-9]{4,13}$/);
  const country = fc.constantFrom("DE", "ES", "GB", "US", "TT", "AT", "IT", "RU", "KZ", "AR", "MX", "BR", "SG", "IN");
  fc.assert(
    fc.property(typed, country, (number, here) => {
      expect(bundled.readPhoneNumber(number, here)).toBe(readPhoneNumber(number, here));
    }),
    { numRuns: 1000 },
  );
});

test("the plans lie beside the form's function, which stays under 430 kB without them", async () => {
  expect(statSync(join(codeOf("form"), "index.mjs")).size).toBeLessThan(430_000);
  expect(statSync(join(codeOf("form"), "phone-number.mjs")).size).toBeGreaterThan(50_000);
  const { readPhoneNumber: beside } = await import(join(codeOf("form"), "phone-number.mjs"));
  expect(beside("030 901820", "DE")).toBe("+4930901820");
});

// `node infra/app.ts`, as the CDK's command and this machine's stack start it.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { synthesized } from "./synthesized.ts";

const synthesize = (context: Record<string, string>) => {
  const outdir = mkdtempSync(join(tmpdir(), "assent-synth-"));
  // Nothing but a path: no credentials, no region, no home in which the CDK could look for either.
  const env = { PATH: process.env.PATH, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context) };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["infra/app.ts"], { env, encoding: "utf8" });
  const file = join(outdir, `assent-${context.stage}.template.json`);
  const template = existsSync(file) ? readFileSync(file, "utf8") : "";
  rmSync(outdir, { recursive: true });
  return { status, stdout, stderr, template };
};

describe("synthesis", () => {
  const context = {
    stage: "local",
    publicUrl: "http://127.0.0.1:3000",
    allowedOrigins: "http://127.0.0.1:3001 http://b",
  };
  const first = synthesize(context);

  test("needs no credentials and prints nothing", () => {
    expect([first.status, first.stdout, first.stderr]).toEqual([0, "", ""]);
  });

  test("gives the same template twice", () => {
    expect(synthesize(context).template).toBe(first.template);
  });

  test("takes the public URL and the origins from the context when they are given", () => {
    const variables = Object.values<{ Type: string; Properties: { Environment: { Variables: object } } }>(
      JSON.parse(first.template).Resources,
    )
      .filter(({ Type }) => Type === "AWS::Lambda::Function")
      .map(({ Properties }) => Properties.Environment.Variables);
    expect(variables.length).toBeGreaterThan(0);
    for (const given of variables) {
      expect(given).toMatchObject({ PUBLIC_URL: context.publicUrl, ALLOWED_ORIGINS: context.allowedOrigins });
    }
  });

  test("says in one line that a stage is unknown, and which there are", () => {
    const { status, stdout, stderr } = synthesize({ stage: "nowhere" });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^No stage "nowhere" in owner\.ts; there are: .*local.*\.\n$/);
  });
});

test("the whole template is the one on file", async () => {
  const { template } = synthesized();
  const text = JSON.stringify(template, null, 1).replaceAll(/[0-9a-f]{64}(?=\.zip)/g, "<code>");
  await expect(`${text}\n`).toMatchFileSnapshot("assent.template.snap");
});

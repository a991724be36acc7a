// The app of most stacks in tests: the real one's assembly, synthesized once for as long as no source of it changes.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const kept = join(root, "dist/assemblies");

/** All that `infra/app.ts` reads; the lock stands for the packages. */
const sources = ["functions", "infra", "shared", "owner.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** A name that every other content of the sources has another of. */
const contentKey = (): string => {
  const hash = createHash("sha256");
  for (const source of sources) {
    const isFile = /\./.test(source);
    const files = isFile ? [source] : readdirSync(join(root, source), { recursive: true, encoding: "utf8" }).sort();
    for (const file of files) {
      if (!/\.(ts|mjs|json)$/.test(file)) continue;
      hash.update(`${source} ${file}\0`).update(readFileSync(isFile ? join(root, file) : join(root, source, file)));
    }
  }
  return hash.digest("hex").slice(0, 32);
};

/** What stands in the kept template for the two settings that differ from stack to stack. */
const stand = { publicUrl: "http://public-url.invalid", allowedOrigins: "http://allowed-origins.invalid" };

/** Synthesizes into a folder that is put in place whole, because two workers may come to this at the same time. */
const make = (place: string): void => {
  mkdirSync(kept, { recursive: true });
  const outdir = mkdtempSync(join(kept, "making-"));
  const env = {
    ...process.env,
    CDK_OUTDIR: outdir,
    CDK_CONTEXT_JSON: JSON.stringify({ stage: "local", ...stand }),
  };
  const { status } = spawnSync(process.execPath, [join(root, "infra/app.ts")], { env, cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(1);
  // Not those that a run of a moment ago may still be using.
  for (const old of readdirSync(kept).map((name) => join(kept, name)))
    if (Date.now() - statSync(old).mtimeMs > 86_400_000) rmSync(old, { recursive: true, force: true });
  try {
    renameSync(outdir, place);
  } catch {
    rmSync(outdir, { recursive: true, force: true });
  }
};

const place = join(kept, contentKey());
if (!existsSync(place)) make(place);

const { CDK_OUTDIR: outdir = "", CDK_CONTEXT_JSON = "{}" } = process.env;
const { publicUrl, allowedOrigins } = JSON.parse(CDK_CONTEXT_JSON);
mkdirSync(outdir, { recursive: true });
for (const name of readdirSync(place)) {
  const from = join(place, name);
  if (!name.endsWith(".json")) symlinkSync(from, join(outdir, name));
  else {
    const text = readFileSync(from, "utf8");
    const own = text.replaceAll(stand.publicUrl, publicUrl).replaceAll(stand.allowedOrigins, allowedOrigins);
    writeFileSync(join(outdir, name), own);
  }
}

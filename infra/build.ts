// Bundles every file in functions/ into dist/functions/<name>/index.mjs, and the script for embedding sites beside the notice.

import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build as bundle, type OutputFile } from "esbuild";
import { apart } from "./apart.ts";
import { bundling, scriptBundling } from "./bundling.ts";

const root = resolve(import.meta.dirname, "..");
const target = join(root, "dist/functions");

/** The folder that the stack ships for a function, given by the name of its file. */
export const codeOf = (name: string): string => join(target, name);

/** Bundles all functions; a file is written only when its content changed, so that a watcher sees real changes only. */
export const build = async (): Promise<void> => {
  const names = readdirSync(join(root, "functions"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -".ts".length));
  const functions = bundled(names);
  const script = bundle({
    ...scriptBundling,
    entryPoints: [{ in: "shared/script/assent.ts", out: "notice/assent" }],
    outdir: target,
  });
  const built = await Promise.all([functions, script.then(({ outputFiles }) => outputFiles)]);
  for (const { path, contents } of built.flat()) {
    if (same(path, contents)) continue;
    mkdirSync(dirname(path), { recursive: true });
    // Moved into place whole, because tests, a start and a deploy may build at the same time.
    const whole = `${path}.${process.pid}`;
    writeFileSync(whole, contents);
    renameSync(whole, path);
  }
};

const bundled = async (names: readonly string[]): Promise<readonly OutputFile[]> => {
  const { plugin, of } = apart();
  const whole = await bundle({
    ...bundling,
    plugins: [...bundling.plugins, plugin],
    entryPoints: names.map((name) => ({ in: `functions/${name}.ts`, out: `${name}/index` })),
    outdir: target,
    metafile: true,
  });
  const { outputFiles } = await bundle({ ...bundling, entryPoints: [...of(whole.metafile)], outdir: target });
  return [...whole.outputFiles, ...outputFiles];
};

const same = (path: string, contents: Uint8Array): boolean => {
  try {
    return readFileSync(path).equals(contents);
  } catch {
    return false;
  }
};

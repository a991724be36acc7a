// The bundles that are started: each function, the bare clients it needs, and both again with a compile cache beside them.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { bundling } from "../../infra/bundling.ts";

const bareOf = (name: string) => join(import.meta.dirname, "bare", `${name}.ts`);

/** Bundles what stands in bare/ the way functions are bundled. */
export const bundleBare = async (name: string, folder: string): Promise<string> => {
  const outfile = join(folder, `bare-${name}.mjs`);
  await build({ ...bundling, entryPoints: [bareOf(name)], outfile, outExtension: {}, write: true });
  return outfile;
};

/**
 * An asset with its compile cache: an entry that switches the cache on and then loads the bundle. Portable, because it
 * is made in another folder than it is used in. https://nodejs.org/api/module.html#module-compile-cache
 */
export const withCache = (name: string, bundle: string, folder: string): string => {
  const asset = join(folder, `cached-${name}`);
  mkdirSync(asset, { recursive: true });
  const entry = join(asset, "index.mjs");
  writeFileSync(
    entry,
    `process.getBuiltinModule("node:module").enableCompileCache({ directory: ${JSON.stringify(join(asset, "cache"))}, portable: true });
export const { handler } = await import(${JSON.stringify(bundle)});
`,
  );
  return entry;
};

// How a function is bundled: as small and as quick to start as the AWS SDK allows.

import { builtinModules } from "node:module";
import { resolve } from "node:path";
import type { BuildOptions, Plugin } from "esbuild";
import { numbering } from "./numbering.ts";

/**
 * Hands out Node's builtins through `process.getBuiltinModule`: a static `import "node:http"` in an ES module makes
 * Node link every export of it first and costs a cold start 29 ms, this costs 3.
 */
const builtins: Plugin = {
  name: "builtins",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: new RegExp(`^(node:.+|${builtinModules.join("|")})$`) }, ({ path }) => ({
      path: path.replace(/^node:/, ""),
      namespace: "builtin",
    }));
    onLoad({ filter: /./, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule("node:${path}")`,
    }));
  },
};

const root = resolve(import.meta.dirname, "..");

/**
 * Takes credentials from the environment, where Lambda always puts them, instead of searching for profiles, SSO and
 * instance metadata: 135 kB and a third of the import time less.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
const credentials: Plugin = {
  name: "credentials",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ path }) => ({ path, namespace: "credentials" }));
    onLoad({ filter: /./, namespace: "credentials" }, () => ({
      resolveDir: root,
      contents: `export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env"`,
    }));
  },
};

/** The script for embedding sites: one classic file, for every browser of the last six years. */
export const scriptBundling = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: "es2020",
  legalComments: "none",
  logLevel: "error",
  write: false,
} as const satisfies BuildOptions;

/** `module` before `main` gives the SDK's ES modules, of which only the used part stays. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node24",
  mainFields: ["module", "main"],
  conditions: ["module", "import"],
  outExtension: { ".js": ".mjs" },
  legalComments: "none",
  logLevel: "error",
  write: false,
  plugins: [builtins, credentials, numbering],
} as const satisfies BuildOptions;

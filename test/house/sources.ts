// The project's own files as the house's tests look at them: every source with what it imports.

import { readdirSync, readFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

const ignored = new Set([
  ".git",
  ...readFileSync(join(root, ".gitignore"), "utf8")
    .split("\n")
    .map((line) => line.replace(/\/$/, "")),
]);

const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? below(path) : [path];
    });

/** Every file of the project that git would keep, by its path from the root. */
export const files = below("");

export const read = (file: string): string => readFileSync(join(root, file), "utf8");

export interface Import {
  readonly from: string;
  /** A path from the root for a file of ours, else the package's name as it is written. */
  readonly to: string;
  /** Whether only types cross, which vanish when the code runs. */
  readonly typeOnly: boolean;
  /** The statement itself. */
  readonly statement: string;
}

const statements = /^(?:import|export)\b[^;"'`]*?from\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;

const importsOf = (from: string): readonly Import[] =>
  [...read(from).matchAll(statements)].map(([statement, ...targets]) => {
    const target = targets.find((one) => one !== undefined) ?? "";
    const to = target.startsWith(".") ? posix.join(posix.dirname(from), target) : target;
    return { from, to, typeOnly: /^(import|export) type\b/.test(statement), statement };
  });

export const sources = files.filter((file) => /\.(ts|mjs|js)$/.test(file));
export const imports = sources.flatMap(importsOf);

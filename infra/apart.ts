// What a function imports only when it is needed: a file of its own beside the bundle, which is not read before.

import { basename, resolve } from "node:path";
import type { Metafile, Plugin } from "esbuild";

/** A module that stands apart: where its source is, and the functions' folders that it is put into. */
export interface Apart {
  readonly in: string;
  readonly out: string;
}

/**
 * Leaves dynamic imports of our own modules as they are. `of` tells from the build's metafile which function needs which;
 * a second build makes those files.
 */
export const apart = (): { readonly plugin: Plugin; readonly of: (built: Metafile) => readonly Apart[] } => {
  const sources = new Map<string, string>();
  const plugin: Plugin = {
    name: "apart",
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\.{1,2}\/.+\.ts$/ }, ({ path, kind, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const file = `./${basename(path, ".ts")}.mjs`;
        sources.set(file, resolve(resolveDir, path));
        return { path: file, external: true };
      });
    },
  };
  const of = ({ outputs }: Metafile): readonly Apart[] =>
    Object.entries(outputs).flatMap(([output, { imports }]) =>
      imports.flatMap(({ path }) => {
        const source = sources.get(path);
        const folder = output.split("/").at(-2);
        return source === undefined ? [] : [{ in: source, out: `${folder}/${basename(path, ".mjs")}` }];
      }),
    );
  return { plugin, of };
};

// Reads the synthesized cloud assembly: the one stack's template, and where its functions' code lies.

import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Properties = Record<string, unknown>;

export interface Resource {
  readonly Type: string;
  readonly Properties?: Properties;
  readonly Condition?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: string }>>;
  readonly Mappings?: Readonly<Record<string, Record<string, Record<string, unknown>>>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
}

export interface Assembly {
  readonly stack: string;
  readonly template: Template;
  /** The folder of an asset by the object key under which a template refers to it. */
  readonly codeFor: (objectKey: string) => string;
}

const readJson = (...path: readonly string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

export const readAssembly = (directory: string): Assembly => {
  const { artifacts } = readJson(directory, "manifest.json");
  const stacks = Object.entries<Resource & { properties: { templateFile: string; stackName?: string } }>(
    artifacts,
  ).filter(([, artifact]) => (artifact as unknown as { type: string }).type === "aws:cloudformation:stack");
  const [first, ...others] = stacks;
  if (first === undefined || others.length > 0)
    throw new Error(`one stack is expected, ${stacks.length} were synthesized`);
  const [id, { properties }] = first;
  const folders = new Map<string, string>();
  for (const { source, destinations } of Object.values<AssetFile>(readJson(directory, `${id}.assets.json`).files)) {
    for (const { objectKey } of Object.values(destinations)) folders.set(objectKey, join(directory, source.path));
  }
  return {
    stack: properties.stackName ?? id,
    template: readJson(directory, properties.templateFile),
    codeFor: (objectKey) => {
      const folder = folders.get(objectKey);
      if (folder === undefined)
        throw new Error(`the template refers to code that the assembly does not hold: ${objectKey}`);
      return folder;
    },
  };
};

interface AssetFile {
  readonly source: { readonly path: string };
  readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
}

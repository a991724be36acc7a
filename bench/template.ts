// The synthesized template as the benchmarks read it: the functions with their environment, the table, and what costs idle.

import { join } from "node:path";
import { readAssembly } from "../infra/local/assembly.ts";
import { declaredFunctions } from "../infra/local/functions/declared.ts";
import { readStack } from "../infra/local/stack.ts";
import { synthesize } from "../infra/local/synthesize.ts";
import { type DeclaredTable, declaredTables } from "../infra/local/table/declared.ts";

const root = join(import.meta.dirname, "..");
export const publicUrl = "https://forms.example.com";

export interface Declared {
  /** The file to import for each function, by the name of its file in functions/. */
  readonly modules: Readonly<Record<string, string>>;
  /** All functions' variables at once; what one has that another has not, the other does not read. */
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly table: DeclaredTable;
  /** All of them, the journal too. */
  readonly tables: readonly DeclaredTable[];
  /** How many resources there are of each type. */
  readonly resources: Readonly<Record<string, number>>;
}

const directory = join(root, "dist/bench");

/** Makes the template and the bundles once; `readTemplate` reads them in every process. */
export const makeTemplate = (): Promise<void> => synthesize(join(root, "infra/app.ts"), directory, { publicUrl });

export const countResources = (resources: Readonly<Record<string, { readonly Type: string }>>) =>
  Object.fromEntries(
    [...Map.groupBy(Object.values(resources), ({ Type }) => Type)]
      .map(([type, all]) => [type, all.length] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

export const readTemplate = (): Declared => {
  const assembly = readAssembly(directory);
  const stack = readStack(assembly, publicUrl);
  const functions = [...declaredFunctions(stack).values()];
  const tables = declaredTables(stack);
  const [table] = tables;
  if (table === undefined) throw new Error("the template declares no table");
  return {
    modules: Object.fromEntries(functions.map(({ label, module }) => [label, module])),
    environment: Object.assign({}, ...functions.map(({ environment }) => environment)),
    memoryMb: Math.max(...functions.map(({ memoryMb }) => memoryMb)),
    table,
    tables,
    resources: countResources(assembly.template.Resources),
  };
};

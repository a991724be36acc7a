// The functions that a template declares: code, handler, limits, environment, and whose permissions they run with.

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "../stack.ts";

export interface DeclaredFunction {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  /** The short name for the terminal and the log: the description's file name, as `functions/form.ts` gives `form`. */
  readonly label: string;
  /** The file to import, and the export to call. */
  readonly module: string;
  readonly export: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly roleArn: string;
}

interface FunctionProperties {
  readonly Code: { readonly S3Key?: string };
  readonly Handler: string;
  readonly Role: string;
  readonly Description?: string;
  readonly Timeout?: number;
  readonly MemorySize?: number;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> };
}

const moduleIn = (folder: string, file: string): string => {
  const found = [".mjs", ".js", ".cjs"].map((ending) => join(folder, file + ending)).find(existsSync);
  if (found === undefined) throw new Error(`the handler file ${file} is not in its bundle`);
  return found;
};

/** Functions with code of their own, by logical id; inline code belongs to the CDK's helpers and never runs here. */
export const declaredFunctions = (stack: Stack): ReadonlyMap<string, DeclaredFunction> => {
  const functions = new Map<string, DeclaredFunction>();
  for (const [id, properties] of stack.ofType("AWS::Lambda::Function")) {
    const { Code, Handler, Role, Description, Timeout, MemorySize, Environment } =
      properties as unknown as FunctionProperties;
    if (Code.S3Key === undefined) continue;
    const dot = Handler.lastIndexOf(".");
    functions.set(id, {
      id,
      name: String(stack.resolve({ Ref: id })),
      arn: String(stack.resolve({ "Fn::GetAtt": [id, "Arn"] })),
      label: Description?.match(/([\w-]+)\.ts$/)?.[1] ?? id,
      module: moduleIn(stack.codeFor(Code.S3Key), Handler.slice(0, dot)),
      export: Handler.slice(dot + 1),
      timeoutMs: (Timeout ?? 3) * 1000,
      memoryMb: MemorySize ?? 128,
      environment: Object.fromEntries(
        Object.entries(Environment?.Variables ?? {}).map(([name, value]) => [name, String(value)]),
      ),
      roleArn: Role,
    });
  }
  return functions;
};

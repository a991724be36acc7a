// The template as plain resolved data: what each piece of this machine's stack reads.

import type { Assembly, Properties } from "./assembly.ts";
import { type Resolve, resolverFor } from "./intrinsics.ts";

export interface Stack {
  readonly name: string;
  readonly resolve: Resolve;
  /** Resources of a type, their properties resolved, by logical id. */
  readonly ofType: (type: string) => ReadonlyMap<string, Properties>;
  readonly codeFor: (objectKey: string) => string;
}

export const readStack = (assembly: Assembly, endpoint: string): Stack => {
  const resolve = resolverFor(assembly, endpoint);
  const { Resources } = assembly.template;
  const ofType = (type: string) =>
    new Map(
      Object.entries(Resources)
        .filter(
          ([, { Type, Condition }]) => Type === type && (!Condition || resolve({ "Fn::If": [Condition, true, false] })),
        )
        .map(([id, { Properties = {} }]) => [id, resolve(Properties) as Properties]),
    );
  return { name: assembly.stack, resolve, ofType, codeFor: assembly.codeFor };
};

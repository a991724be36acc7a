// The template's rules that wait for events: which ones, and what their targets are called with.

import type { Stack } from "../stack.ts";
import { recordFilter } from "../stream/pattern.ts";
import { type InputTransformer, transformed } from "./transform.ts";

export interface DeclaredRule {
  readonly id: string;
  readonly matches: (event: unknown) => boolean;
  readonly targets: readonly {
    /** The function's ARN. */
    readonly arn: string;
    readonly input: (event: unknown) => unknown;
  }[];
}

interface Target {
  readonly Arn: string;
  readonly Input?: string;
  readonly InputPath?: string;
  readonly InputTransformer?: InputTransformer;
}

const inputOf = (id: string, { Input, InputPath, InputTransformer }: Target): ((event: unknown) => unknown) => {
  if (InputPath !== undefined) throw new Error(`${id}: an InputPath is not known on this machine`);
  if (InputTransformer !== undefined) return (event) => transformed(InputTransformer, event);
  return (event) => (Input === undefined ? event : JSON.parse(Input));
};

/** The enabled rules of the default bus. A target's retries and its queue are for deliveries that fail: here none does. */
export const declaredRules = (stack: Stack): readonly DeclaredRule[] =>
  [...stack.ofType("AWS::Events::Rule")]
    .filter(([, { EventPattern, State }]) => EventPattern !== undefined && State !== "DISABLED")
    .map(([id, { EventPattern, EventBusName, Targets }]) => {
      if (EventBusName !== undefined) throw new Error(`${id}: a bus of one's own is not known on this machine`);
      return {
        id,
        matches: recordFilter([JSON.stringify(EventPattern)]),
        targets: ((Targets ?? []) as readonly Target[]).map((target) => ({
          arn: target.Arn,
          input: inputOf(id, target),
        })),
      };
    });

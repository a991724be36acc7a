// What a command is: its name, what it takes, one line of help, and what it does with an operator.

import type { Writable } from "node:stream";
import type { Operator } from "./operator/operator.ts";
import type { Target } from "./target.ts";

export interface Option {
  readonly type: "string" | "boolean";
  /** What stands for the value in the help. */
  readonly value?: string;
  /** It may be given several times. */
  readonly multiple?: true;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

type Values<O extends Options> = {
  readonly [K in keyof O]?:
    | (O[K] extends { readonly multiple: true }
        ? readonly string[]
        : { readonly string: string; readonly boolean: boolean }[O[K]["type"]])
    | undefined;
};

/** What a command is called with. */
export interface Given<A extends readonly string[], O extends Options> {
  readonly arguments: { readonly [K in keyof A]: string };
  readonly options: Values<O>;
  /** Whether the answer is to be JSON; matters to who writes it alone. */
  readonly json: boolean;
  /** Which stack the call is about, for who asks whether it can be opened at all. */
  readonly target: Target;
  /** Opens the stack that the call is about; what needs none does not open it. */
  readonly open: () => Promise<Operator>;
  /** Standard output, for an answer too large to hold. */
  readonly out: Writable;
  /** A line beside the answer, on standard error. */
  readonly say: (line: string) => void;
}

/** An answer in both of its forms; `undefined` if it was written to `out` already. */
export type Answer =
  | {
      readonly json: unknown;
      readonly text: string;
      /** The exit code of an answer that scripts must not take for a success. */
      readonly exit?: 1;
    }
  | undefined;

export interface Definition<A extends readonly string[], O extends Options> {
  readonly name: string;
  /** Names of what must follow, in capitals. */
  readonly arguments: A;
  readonly options: O;
  readonly help: string;
  run(given: Given<A, O>): Promise<Answer>;
}

export type Command = Definition<readonly string[], Options>;

/** Declares a command; it sees its arguments and options by the types that it declared. */
export const defineCommand = <const A extends readonly string[], const O extends Options>(
  command: Definition<A, O>,
): Command => command;

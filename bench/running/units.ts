// What one step costs: capacity units, calls, mails, processor time and log, by name, for the report and for docs/costs.md.

import type { Call } from "../aws/messages.ts";
import { sum } from "../figures.ts";
import type { Spent } from "../house.ts";

/** One step of a visitor's way, on average over all that took it. */
export interface Step {
  readonly written: number;
  readonly read: number;
  readonly mails: number;
  readonly calls: number;
  /** Processor time of the function, in ms, warm. */
  readonly cpu: number;
  /** Bytes that the function logged. */
  readonly logged: number;
  /** Bytes of the page that it answered with. */
  readonly sent: number;
  /** How many times a function was called for one. */
  readonly invocations: number;
}

const isWrite = ({ operation }: Call): boolean => !/^(Get|Query)/.test(operation);

/** The average over `people` of what was spent and called; two decimals, so that a stray secret's fetch shows as none. */
export const stepOf = (people: number, spent: readonly Spent[], calls: readonly Call[]): Step => {
  const units = (write: boolean) =>
    sum(calls.filter((call) => call.units !== undefined && isWrite(call) === write).map(({ units = 0 }) => units));
  const per = (amount: number): number => Math.round((amount / people) * 100) / 100;
  return {
    written: per(units(true)),
    read: per(units(false)),
    mails: per(calls.filter(({ service }) => service === "ses").length),
    calls: per(calls.length),
    cpu: per(sum(spent.map(({ cpu }) => cpu))),
    logged: Math.round(sum(spent.map(({ logged }) => logged)) / people),
    sent: Math.round(sum(spent.map(({ sent }) => sent)) / people),
    invocations: per(spent.length),
  };
};

/** By the step's name. */
export type Steps = Readonly<Record<string, Step>>;

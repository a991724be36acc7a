// The controls: the house with one defence taken out, and the experiment that must notice.

import type { Experiment } from "../bed/experiment.ts";
import type { Sabotage } from "../bed/house.ts";
import { clicksBetween } from "./clicks-between.ts";
import { lostForADay } from "./stream.ts";
import { downForTenMinutes } from "./table.ts";

export interface Control {
  readonly name: string;
  readonly sabotage: Sabotage;
  readonly noticedBy: Experiment;
}

/** The condition of a note, made to hold whatever is owed. */
const unconditional = "(#owes.#nonce = :_seen OR attribute_not_exists(#owes.#nonce) OR #owes.#nonce <> :_seen)";

export const controls: readonly Control[] = [
  {
    name: "a note is not conditional on the debt's nonce",
    sabotage: {
      rewrite: (input) =>
        input.ConditionExpression === "#owes.#nonce = :_seen AND attribute_not_exists(paused)"
          ? { ...input, ConditionExpression: unconditional }
          : input,
    },
    noticedBy: clicksBetween,
  },
  {
    name: "a sign-up is acknowledged before it is stored",
    sabotage: {
      world: (ledger) => ({
        ...ledger,
        records: {
          ...ledger.records,
          ask: async (record, soon) => {
            ledger.records.ask(record, soon).catch(() => {});
            return undefined;
          },
        },
      }),
    },
    noticedBy: downForTenMinutes,
  },
  { name: "the sweep is switched off", sabotage: { withoutSweep: true }, noticedBy: lostForADay },
];

export interface Caught {
  readonly name: string;
  readonly by: string;
  readonly how: string | undefined;
}

/** Among fewer, chance or a frozen process that another visitor thaws in time can hide what is missing. */
const crowd = 21;

/** Runs a control; what it was caught by is what the experiment says is lost or broken. */
export const runControl = async (
  { name, sabotage, noticedBy }: Control,
  setting: Parameters<Experiment["run"]>[0],
): Promise<Caught> => {
  const { lost, broken } = await noticedBy.run({ ...setting, people: Math.max(setting.people, crowd), sabotage });
  return { name, by: noticedBy.name, how: [...lost, ...broken][0] };
};

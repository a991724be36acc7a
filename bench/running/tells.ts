// Whether the time of an answer tells who is known: the same post for a known and an unknown address, by turns.

import type { Sending } from "../../test/support/events.ts";
import { atOnce } from "../aws/open.ts";
import { median } from "../figures.ts";
import { openHouse, tokenIn } from "../house.ts";
import { askForData, form, press, signUp } from "../sign-up.ts";
import { latency } from "./answers.ts";

export interface Tell {
  /** Milliseconds, medians, for an address that is known and one that is not. */
  readonly known: number;
  readonly unknown: number;
  readonly ratio: number;
}

/** What a stranger can try: with the address alone, or with the very answers that were sent before. */
export const tries = [
  "my-data",
  "newsletter",
  "newsletter, the very same",
  "newsletter, the very same, pending",
] as const;
export type Try = (typeof tries)[number];
export type Tells = Readonly<Record<Try, Tell>>;

/** Numbers of as many digits, so that no text is longer than another: confirmed people, pending ones, and nobody. */
const [confirmed, pending, nobody] = [10_000, 30_000, 50_000];

const posts: Readonly<Record<Try, readonly [path: string, sending: (number: number) => Sending, known: number]>> = {
  "my-data": ["/my-data", askForData, confirmed],
  newsletter: [form, (number) => signUp(number, "Wilhelmine"), confirmed],
  "newsletter, the very same": [form, signUp, confirmed],
  "newsletter, the very same, pending": [form, signUp, pending],
};

/** Asks `rounds` times for each, after a few unseen, whoever is known first in every second round. */
export const measureTells = async (rounds: number): Promise<Tells> => {
  const house = await openHouse();
  const warm = 20;
  const waits = tries.map((name) => ({ name, known: [] as number[], unknown: [] as number[] }));
  try {
    await house.aws.set(atOnce);
    for (let number = 0; number < rounds + warm; number++) {
      await house.visit("POST", form, signUp(pending + number));
      await house.visit("POST", form, signUp(confirmed + number));
      await house.deliver();
      await house.visit("POST", `/confirm/${tokenIn(await house.aws.calls(), "confirm")}`, press);
    }
    await house.deliver();
    await house.aws.set({ latency, pretend: false });
    for (let number = 0; number < rounds + warm; number++) {
      for (const [at, { name, known, unknown }] of waits.entries()) {
        const [path, sending, first] = posts[name];
        const asks = [
          { who: first + number, into: known },
          { who: nobody + at * 10_000 + number, into: unknown },
        ];
        for (const { who, into } of number % 2 === 0 ? asks : asks.reverse()) {
          const { ms } = await house.visit("POST", path, sending(who));
          if (number >= warm) into.push(ms);
        }
      }
    }
  } finally {
    await house.close();
  }
  const told = ({ name, known, unknown }: (typeof waits)[number]) => {
    const [one, other] = [median(known), median(unknown)];
    return [name, { known: one, unknown: other, ratio: one / other }] as const;
  };
  return Object.fromEntries(waits.map(told)) as Tells;
};

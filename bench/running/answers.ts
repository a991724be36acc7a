// How long a visitor waits for a warm function when DynamoDB and SES take as long as they take in life.

import { median, percentile } from "../figures.ts";
import { openHouse, tokenIn } from "../house.ts";
import { form, oneClick, press, signUp } from "../sign-up.ts";

/** Injected, in milliseconds. Secrets Manager is asked once in a function's life. */
export const latency = { dynamodb: 5, ses: 40, secrets: 5 } as const;

export interface Waits {
  readonly p50: number;
  readonly p95: number;
  /** The median of the quickest of ten stretches: what it is while the machine does nothing else. */
  readonly quietest: number;
}

export type Answers = Readonly<Record<"form" | "confirm" | "unsubscribe" | "mail", Waits>>;

const stretchesOf = (all: readonly number[], count: number): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, at) => all.slice((at * all.length) / count, ((at + 1) * all.length) / count));

/** Walks `people` through sign-up, confirmation and withdrawal, one after the other, after a few unseen. */
export const measureAnswers = async (people: number): Promise<Answers> => {
  const house = await openHouse();
  const waits = { form: [] as number[], confirm: [] as number[], unsubscribe: [] as number[], mail: [] as number[] };
  const warm = 20;
  try {
    await house.aws.set({ latency, pretend: false });
    for (let number = 0; number < people + warm; number++) {
      const note = (name: keyof typeof waits, ms: number) => number >= warm && waits[name].push(ms);
      const mailed = async (purpose: "confirm" | "unsubscribe") => {
        for (const { ms } of await house.deliver()) note("mail", ms);
        return tokenIn(await house.aws.calls(), purpose);
      };
      note("form", (await house.visit("POST", form, signUp(number))).ms);
      const confirm = await mailed("confirm");
      note("confirm", (await house.visit("POST", `/confirm/${confirm}`, press)).ms);
      const leave = await mailed("unsubscribe");
      note("unsubscribe", (await house.visit("POST", `/unsubscribe/${leave}`, oneClick)).ms);
    }
  } finally {
    await house.close();
  }
  const of = (all: readonly number[]): Waits => ({
    p50: median(all),
    p95: percentile(all, 0.95),
    quietest: Math.min(...stretchesOf(all, 10).map(median)),
  });
  return {
    form: of(waits.form),
    confirm: of(waits.confirm),
    unsubscribe: of(waits.unsubscribe),
    mail: of(waits.mail),
  };
};

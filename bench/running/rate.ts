// Sign-ups a second and memory, over many sign-ups with their confirmations: whether the ten-thousandth costs what the first did.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { median } from "../figures.ts";
import { type House, openHouse } from "../house.ts";
import { form, press, signUp } from "../sign-up.ts";

/** How it went for a tenth of all sign-ups, the medians of ten stretches. */
export interface Mark {
  /** Sign-ups so far. */
  readonly people: number;
  readonly perSecond: number;
  /** Processor milliseconds of this process for one person. */
  readonly cpu: number;
  /** Megabytes; the heap as it is after a collection. */
  readonly heap: number;
  readonly rss: number;
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;

/** What is under way at once. Lambda would run them in as many sandboxes; here they share one process. */
const atOnce = 16;

/** Sign-ups before anything is measured, in which V8 comes to know the code. */
const warm = 200;

const sideBySide = async <T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> => {
  const left = items.values();
  const work = async () => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};

/** Signs up, mails, confirms and welcomes everybody from `from` to `to`. */
const signUpAll = async (house: House, from: number, to: number): Promise<void> => {
  const people = Array.from({ length: to - from }, (_, at) => from + at);
  await sideBySide(people, (number) => house.visit("POST", form, signUp(number)));
  await house.deliver(atOnce);
  const mails = (await house.aws.calls()).flatMap(({ mail }) => mail ?? []);
  if (mails.length !== people.length) throw new Error(`${people.length} signed up and ${mails.length} mails were sent`);
  await sideBySide(mails, ({ token }) => house.visit("POST", `/confirm/${token}`, press));
  await house.deliver(atOnce);
  await house.aws.calls();
};

const stretchOf = async (house: House, from: number, size: number) => {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await signUpAll(house, from, from + size);
  const { user, system } = process.cpuUsage(before);
  return { perSecond: (size * 1000) / (performance.now() - began), cpu: (user + system) / 1000 / size };
};

/** Two marks: at the first tenth of the way and at its end. */
export const measureRate = async (people: number): Promise<readonly [Mark, Mark]> => {
  const house = await openHouse({ direct: true });
  const size = people / 100;
  let next = 0;
  const tenth = async (): Promise<Mark> => {
    const stretches = [];
    for (let stretch = 0; stretch < 10; stretch++, next += size) stretches.push(await stretchOf(house, next, size));
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    return {
      people: next - warm,
      perSecond: median(stretches.map(({ perSecond }) => perSecond)),
      cpu: median(stretches.map(({ cpu }) => cpu)),
      heap: megabytes(heapUsed),
      rss: megabytes(rss),
    };
  };
  try {
    while (next < warm) {
      await signUpAll(house, next, next + 50);
      next += 50;
    }
    const first = await tenth();
    while (next < warm + people * 0.9) {
      await signUpAll(house, next, next + size);
      next += size;
    }
    return [first, await tenth()];
  } finally {
    await house.close();
  }
};

// An experiment: something goes wrong while people sign up, confirm and leave; then it ends, and accounts are settled.

import { minutes, type Seconds } from "../../../shared/kit/moment.ts";
import type { Engine } from "../../support/engine-process.ts";
import { type Chance, openChance } from "./chance.ts";
import { type House, openHouse, type Sabotage } from "./house.ts";
import { examine, type Findings } from "./invariants.ts";
import { born, type Living } from "./lives.ts";
import type { Life, Person } from "./people.ts";

export interface Setting {
  readonly engine: Engine;
  readonly seed: number;
  /** How many people come; an experiment that counts steps does each of them once. */
  readonly people: number;
  readonly sabotage?: Sabotage;
}

export interface Result extends Findings {
  readonly tried: number;
}

export interface Experiment {
  readonly name: string;
  readonly run: (setting: Setting) => Promise<Result>;
}

type Ended = (() => void) | undefined;

export interface Crowd {
  /** Sets what goes wrong; what it gives is called when it has ended. */
  readonly disturb: (house: House, chance: Chance) => Ended | Promise<Ended>;
  /** How long it goes wrong, and how long people keep coming. */
  readonly lasts?: Seconds;
  /** Between two looks at the world. */
  readonly tick?: Seconds;
  /** Whether somebody's address is one that SES refuses. */
  readonly isRefused?: (index: number) => boolean;
}

const patience = { wanting: minutes(12 * 60), owing: minutes(16 * 60) };

/** Lets the schedule and the stream work until nothing is owed any more, or for as long as a debt is ever put off. */
export const settle = async (house: House): Promise<void> => {
  for (const end = house.now() + patience.owing; house.now() < end; house.wait(minutes(10))) {
    await house.sweep();
    await house.stream.catchUp();
    if (!house.stream.standing().some(({ owes, poison }) => owes !== undefined && poison === undefined)) return;
  }
};

/** Lives one life to its end, with the stream at work between its steps. */
export const drive = async (house: House, life: Life, between: Seconds): Promise<void> => {
  for (let steps = 0; !(await life.next()).done; steps++) {
    if (steps > 100) throw new Error("a life does not come to its end");
    house.wait(between);
    await house.stream.catchUp();
    await house.sweep();
  }
};

const stepped = async (living: readonly Living[], house: House): Promise<readonly Living[]> => {
  const still: Living[] = [];
  for (const one of living) if (!(await one.life.next()).done) still.push(one);
  await house.stream.catchUp();
  return still;
};

/** An experiment with a crowd: faults while they come, none afterwards. */
export const withCrowd = (name: string, crowd: Crowd): Experiment => ({
  name,
  async run({ engine, seed, people, sabotage }) {
    const chance = openChance(seed);
    const house = await openHouse(engine, sabotage);
    const { lasts = minutes(15), tick = 20 } = crowd;
    const all = Array.from({ length: people }, (_, index) => born(house, index, crowd.isRefused?.(index)));
    const [start, waiting] = [house.now(), [...all]];
    const ended = await crowd.disturb(house, chance);
    let living: readonly Living[] = [];
    let swept = house.now();
    const isOn = () => house.now() < start + lasts;
    const goOn = async (step: Seconds) => {
      living = await stepped(living, house);
      if (house.now() >= swept + 60) {
        swept = house.now();
        await house.sweep();
      }
      house.wait(step);
    };
    while (isOn()) {
      const come = Math.ceil((people * (house.now() - start + tick)) / lasts) - (people - waiting.length);
      living = [...living, ...waiting.splice(0, come)];
      await goOn(tick);
    }
    house.setFaults(() => undefined);
    house.setBringing((records) => records);
    ended?.();
    for (const end = house.now() + patience.wanting; living.length > 0 && house.now() < end; )
      await goOn(house.now() < start + lasts + minutes(20) ? 60 : minutes(10));
    await settle(house);
    house.stream.close();
    return {
      tried: people,
      ...(await examine(
        house,
        all.map(({ person }): Person => person),
      )),
    };
  },
});

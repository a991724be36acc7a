// Whatever goes wrong between us and AWS: nothing is lost, and no more is doubled than nobody could know of.

import { afterAll, beforeAll, expect, test } from "vitest";
import { describeOnEngine } from "../support/engine.ts";
import { hurry } from "./bed/impatience.ts";
import { experiments } from "./experiments/all.ts";
import { controls, runControl } from "./experiments/controls.ts";

const seed = Number(process.env.ASSENT_SEED ?? Math.floor(Math.random() * 1e9));
// One of every kind; `npm run faults` brings more.
const people = 4;

describeOnEngine(`nobody is lost (ASSENT_SEED=${seed})`, (engine) => {
  let calm = () => {};
  beforeAll(() => {
    calm = hurry();
  });
  afterAll(() => calm());

  test.each(experiments.map((each) => [each.name, each] as const))("when %s", async (_, experiment) => {
    const { lost, broken } = await experiment.run({ engine, seed, people });
    expect({ lost, broken }).toEqual({ lost: [], broken: [] });
  });

  test.each(controls.map((each) => [each.name, each] as const))("and it is noticed when %s", async (_, control) => {
    const { how } = await runControl(control, { engine, seed, people });
    expect(how).toBeDefined();
  });
});

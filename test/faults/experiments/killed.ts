// Killed between any two steps: each function dies after each of its calls in turn, and then somebody tries again or nobody.

import { newsletter } from "../../../shared/forms/newsletter.ts";
import { drive, type Experiment, settle } from "../bed/experiment.ts";
import { openHouse } from "../bed/house.ts";
import { examine } from "../bed/invariants.ts";
import { type Deeds, deedsOf, type Life, newPerson, type Person } from "../bed/people.ts";

interface Step {
  readonly name: string;
  /** The function that dies. */
  readonly of: string;
  readonly before?: (deeds: Deeds) => Life;
  readonly act: (deeds: Deeds) => Life;
  /** What somebody who got no answer does; else the stream and the schedule are left to it. */
  readonly again?: (deeds: Deeds) => Life;
  readonly withoutStream?: boolean;
  readonly withoutWelcome?: boolean;
}

/** Without a debt that would bring anybody back to what was left half-done. */
const silent = { newsletter: { ...newsletter, welcome: false } };

const confirmed = async function* (deeds: Deeds): Life {
  yield* deeds.post("Ada");
  yield* deeds.press(yield* deeds.mail("confirmation"));
  yield* deeds.mail("welcome");
};

/** One submission confirmed, a newer one mailed: it was pending when the first was confirmed. */
const pressedAndPending = async function* (deeds: Deeds): Life {
  yield* deeds.post("Ada");
  const first = yield* deeds.mail("confirmation");
  yield* deeds.post("Augusta");
  yield* deeds.mail("confirmation", 1);
  yield* deeds.press(first);
};

const confirmedAndPending = async function* (deeds: Deeds): Life {
  yield* pressedAndPending(deeds);
  yield* deeds.mail("welcome");
};

const mailed = async function* (deeds: Deeds): Life {
  yield* deeds.post();
  yield* deeds.mail("confirmation");
};

const press = async function* (deeds: Deeds, tries?: number): Life {
  yield* deeds.press(yield* deeds.mail("confirmation"), tries);
};

const leave = async function* (deeds: Deeds, tries?: number): Life {
  yield* deeds.leave(yield* deeds.mail("welcome"), tries);
};

const steps: readonly Step[] = [
  { name: "submit", of: "form", act: (deeds) => deeds.post("Ada", 1), again: (deeds) => deeds.post() },
  {
    name: "submit again",
    of: "form",
    before: mailed,
    act: (deeds) => deeds.post("Ada", 1),
    again: (deeds) => deeds.post(),
  },
  { name: "confirm", of: "confirm", before: mailed, act: (deeds) => press(deeds, 1), again: press },
  {
    name: "confirm the newer one",
    of: "confirm",
    before: confirmedAndPending,
    act: (deeds) => press(deeds, 1),
    again: press,
  },
  {
    name: "confirm the newer one, where no welcome follows",
    of: "confirm",
    withoutWelcome: true,
    before: pressedAndPending,
    act: (deeds) => press(deeds, 1),
    again: press,
  },
  { name: "withdraw", of: "unsubscribe", before: confirmed, act: (deeds) => leave(deeds, 1), again: leave },
  {
    name: "withdraw from two",
    of: "unsubscribe",
    before: confirmedAndPending,
    act: (deeds) => leave(deeds, 1),
    again: leave,
  },
  ...[false, true].flatMap((withoutStream) => {
    const [by, of] = withoutStream ? ["the schedule", "on-schedule"] : ["the stream", "on-record-change"];
    return [
      { name: `send and note a confirmation, by ${by}`, of, withoutStream, act: (deeds: Deeds) => deeds.post() },
      { name: `hold a second one, by ${by}`, of, withoutStream, before: mailed, act: (deeds: Deeds) => deeds.post() },
      {
        name: `send and note a welcome, by ${by}`,
        of,
        withoutStream,
        before: mailed,
        act: (deeds: Deeds) => press(deeds),
      },
      {
        name: `welcome, and close an older one, by ${by}`,
        ...{ of, withoutStream, before: confirmedAndPending },
        act: (deeds: Deeds) => press(deeds),
      },
      {
        name: `tell what is so already, by ${by}`,
        of,
        withoutStream,
        before: confirmed,
        act: (deeds: Deeds) => deeds.post(),
      },
      {
        name: `let go what is so already, by ${by}`,
        of,
        withoutStream,
        before: confirmed,
        act: (deeds: Deeds) => deeds.post("Augusta"),
      },
    ];
  }),
];

/** Tries a step once for each call that it makes, with a death after that call, and without waiting for its answer. */
const killing = (step: Step, again: Step["again"]): Experiment => ({
  name: `killed while it was to ${step.name}${step.again ? (again ? ", tried again" : ", given up") : ""}`,
  async run({ engine, sabotage }) {
    const house = await openHouse(engine, sabotage, step.withoutWelcome ? silent : undefined);
    const people: Person[] = [];
    for (let [calls, died] = [0, true]; died; calls++) {
      const person = newPerson(`person${calls}@example.com`, { isWelcomed: !step.withoutWelcome });
      const deeds = deedsOf(house, person);
      people.push(person);
      if (step.before) await drive(house, step.before(deeds), 30);
      died = false;
      house.setFaults(({ by, ordinal }) => {
        if (died || by !== step.of || ordinal !== Math.max(calls, 1)) return undefined;
        died = true;
        return { is: calls === 0 ? "killed before" : "killed after" };
      });
      if (step.withoutStream) house.setBringing(() => []);
      await drive(house, step.act(deeds), 1);
      await house.stream.catchUp();
      if (step.withoutStream) house.wait(61);
      await house.sweep();
      house.setFaults(() => undefined);
      house.setBringing((records) => records);
      if (again) await drive(house, again(deeds), 1);
    }
    await settle(house);
    house.stream.close();
    return { tried: people.length, ...(await examine(house, people)) };
  },
});

export const killedExperiments = steps.flatMap((step) =>
  step.again ? [killing(step, step.again), killing(step, undefined)] : [killing(step, undefined)],
);

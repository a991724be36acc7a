// People who are quicker than we are: they press and leave while the mail that let them is not noted yet.

import { drive, type Experiment, settle } from "../bed/experiment.ts";
import { openHouse } from "../bed/house.ts";
import { examine } from "../bed/invariants.ts";
import { deedsOf, newPerson } from "../bed/people.ts";

export const clicksBetween: Experiment = {
  name: "pressed and left between a mail and its note",
  async run({ engine, people: count, sabotage }) {
    const house = await openHouse(engine, sabotage);
    const people = Array.from({ length: count }, (_, index) => newPerson(`quick${index}@example.com`));
    const leaves = (index: number) => index % 2 === 1;
    house.setFaults(({ service, subject }) => {
      const index = people.findIndex(({ email }) => email === subject);
      const person = people[index];
      if (service !== "post" || person === undefined) return undefined;
      const meanwhile = async () => {
        const mail = house.mails.findLast(({ to }) => to === subject);
        const deeds = deedsOf(house, person);
        if (mail?.kind === "confirmation") await drive(house, deeds.press(mail), 1);
        if (mail?.kind === "welcome" && leaves(index)) await drive(house, deeds.leave(mail), 1);
      };
      return { is: "answer slow", meanwhile };
    });
    for (const person of people) await drive(house, deedsOf(house, person).post(), 1);
    await house.stream.catchUp();
    await settle(house);
    house.stream.close();
    return { tried: people.length, ...(await examine(house, people)) };
  },
};

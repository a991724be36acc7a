// Inquiries while SES is down: each reaches staff once, whole, and none is lost.

import { owner } from "../../../owner.ts";
import { contact } from "../../../shared/forms/contact.ts";
import { minutes } from "../../../shared/kit/moment.ts";
import { type Experiment, settle } from "../bed/experiment.ts";
import { openHouse } from "../bed/house.ts";

const outage = minutes(30);

export const inquiryExperiment: Experiment = {
  name: "SES is down for half an hour while people write to staff",
  async run({ engine, seed, people, sabotage }) {
    const house = await openHouse(engine, sabotage, { contact });
    house.setFaults(({ service }) =>
      service === "post" ? { is: "refused", with: { status: 503, name: "ServiceUnavailable" } } : undefined,
    );
    const messages = Array.from({ length: people }, (_, index) => `Question ${index} of the run ${seed}.`);
    const taken: string[] = [];
    for (const [index, message] of messages.entries()) {
      const body = { email: `writer${index}@example.com`, message, consent_inquiry: true };
      if ((await house.ask("form", { method: "POST", params: { form: "contact" }, body })) === 202) taken.push(message);
      await house.stream.catchUp();
      house.wait(Math.ceil(outage / people));
      await house.sweep();
    }
    const early = house.mails.length;
    house.setFaults(() => undefined);
    await settle(house);
    house.stream.close();
    const told = (message: string) =>
      house.mails.filter(({ to, text }) => to === owner.staffAddress && text.includes(message)).length;
    return {
      tried: people,
      lost: [
        ...messages.filter((message) => !taken.includes(message)).map((message) => `not taken: ${message}`),
        ...taken.filter((message) => told(message) === 0).map((message) => `staff never heard: ${message}`),
      ],
      doubled: taken.filter((message) => told(message) > 1).length,
      broken: [
        ...(early > 0 ? ["a mail went out while SES was down"] : []),
        ...taken.filter((message) => told(message) > 1).map((message) => `staff heard twice: ${message}`),
      ],
    };
  },
};

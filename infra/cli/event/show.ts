// `assent event list` and `assent event show ID`: what is planned, and how its seats stand.

import { defineCommand } from "../command.ts";
import { answerOf, findEvent, row, told } from "./row.ts";

export const eventList = defineCommand({
  name: "event list",
  arguments: [],
  options: {},
  help: "All events, those that are over for 31 days more",
  async run({ open }) {
    const { records, publicUrl, now } = await open();
    const events = (await records.events.all())
      .filter(({ expiresAt }) => expiresAt > now())
      .toSorted((one, other) => one.start - other.start);
    const text = events.length === 0 ? "There is no event." : events.map((event) => told(event, publicUrl, now()));
    return { json: events.map((event) => row(event, publicUrl, now())), text: [text].flat().join("\n\n") };
  },
});

export const eventShow = defineCommand({
  name: "event show",
  arguments: ["ID"],
  options: {},
  help: "One event and how its seats stand; names nobody",
  async run({ arguments: [id], open }) {
    const operator = await open();
    return answerOf(await findEvent(operator, id), operator);
  },
});

// `assent event close ID` and `assent event cancel ID`: no more registrations, or no event.

import { cancelled, closed } from "../../../shared/events/change.ts";
import type { Event } from "../../../shared/events/event.ts";
import { ended } from "../../../shared/events/standing.ts";
import { defineCommand } from "../command.ts";
import { cannot } from "../failure.ts";
import type { Operator } from "../operator/operator.ts";
import { answerOf, changeEvent } from "./row.ts";

const end = async (operator: Operator, id: string, decide: (event: Event) => Event) => {
  const event = await changeEvent(operator, id, (before) => {
    const why = ended(before, operator.now());
    if (why !== undefined) throw cannot(`the event “${id}” is ${why} already`);
    return decide(before);
  });
  return answerOf(event, operator);
};

export const eventClose = defineCommand({
  name: "event close",
  arguments: ["ID"],
  options: {},
  help: "Takes no new registrations; the links that were mailed before still work",
  run: async ({ arguments: [id], open }) => end(await open(), id, closed),
});

export const eventCancel = defineCommand({
  name: "event cancel",
  arguments: ["ID"],
  options: {},
  help: "Calls an event off: everybody is told by mail within minutes, and then their data is deleted",
  async run({ arguments: [id], open }) {
    const operator = await open();
    return end(operator, id, (event) => cancelled(event, operator.now()));
  },
});

// `assent event move ID`: another time, place or number of seats; everybody who has a place is told what matters to them.

import { type Change, moved } from "../../../shared/events/change.ts";
import { ended } from "../../../shared/events/standing.ts";
import { defineCommand } from "../command.ts";
import { cannot, wrongCall } from "../failure.ts";
import { capacityFrom, checkTimes, linkFrom } from "./checked.ts";
import { momentFrom } from "./moment.ts";
import { answerOf, changeEvent } from "./row.ts";

export const eventMove = defineCommand({
  name: "event move",
  arguments: ["ID"],
  options: {
    start: { type: "string", value: "TIME", help: "when it begins now; needs --end" },
    end: { type: "string", value: "TIME", help: "when it ends now" },
    place: { type: "string", value: "PLACE", help: "where it is now" },
    link: { type: "string", value: "URL", help: "where it is joined now" },
    capacity: { type: "string", value: "N", help: "how many seats there are now; not fewer than are taken" },
  },
  help: "Changes an event; a new time or place is mailed to everybody within minutes, more seats go to who waits",
  async run({ arguments: [id], options, open }) {
    const operator = await open();
    const { start, end, place, link, capacity } = options;
    if ([start, end, place, link, capacity].every((option) => option === undefined))
      throw wrongCall("event move needs what is to change: --start and --end, --place, --link or --capacity");
    if (start !== undefined && end === undefined)
      throw wrongCall("who moves the beginning says when it ends: --end is missing");
    const event = await changeEvent(operator, id, (before) => {
      const now = operator.now();
      const why = ended(before, now);
      if (why !== undefined) throw cannot(`the event “${id}” is ${why}; it cannot be moved any more`);
      const change: Change = {
        ...(start !== undefined && { start: momentFrom("start", start, before.zone) }),
        ...(end !== undefined && { end: momentFrom("end", end, before.zone) }),
        ...(place !== undefined && { place: place.trim() }),
        ...(link !== undefined && { link: linkFrom(link) }),
        ...(capacity !== undefined && { capacity: capacityFrom(capacity) }),
      };
      const after = moved(before, change, now);
      if (start !== undefined || end !== undefined) checkTimes(after.start, after.end, now);
      if (after.capacity < before.taken)
        throw cannot(`${before.taken} seats are taken already; --capacity cannot be less than that`);
      return after;
    });
    return answerOf(event, operator);
  },
});

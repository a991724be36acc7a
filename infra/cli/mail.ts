// `assent mail held` and `assent mail release`: what the brake holds, and letting it go.

import { hourOf } from "../../shared/brake/brake.ts";
import { hours, iso, type Moment } from "../../shared/kit/moment.ts";
import { defineCommand } from "./command.ts";
import type { Operator } from "./operator/operator.ts";
import { facts } from "./text.ts";

const countDue = async ({ records }: Operator, by: Moment): Promise<number> => {
  let count = 0;
  for (const shard of records.due(by)) for await (const _ of shard) count += 1;
  return count;
};

/** The brake as it stands, and what was counted in the last 24 hours. */
const look = async (operator: Operator) => {
  const now = operator.now();
  const [brake, tallies] = await Promise.all([
    operator.brakes.read(),
    operator.brakes.tallies(hourOf(now - hours(24))),
  ]);
  const total = (name: "sent" | "bounced" | "complained") => tallies.reduce((sum, tally) => sum + tally[name], 0);
  const refused = Object.values(brake.networks ?? {}).filter((until) => until > now).length;
  return {
    held: brake.held ? { why: brake.held.why, since: iso(brake.held.since) } : null,
    /** Everything that waits for its time within a day; what is held waits among it. */
    due: await countDue(operator, now + hours(24)),
    last24Hours: { sent: total("sent"), bounced: total("bounced"), complained: total("complained") },
    networksRefused: refused,
    allRefusedUntil: brake.stack !== undefined && brake.stack > now ? iso(brake.stack) : null,
  };
};

const told = ({
  held,
  due,
  last24Hours: { sent, bounced, complained },
  networksRefused,
  allRefusedUntil,
}: Awaited<ReturnType<typeof look>>) =>
  facts(held ? `held since ${held.since}, because of ${held.why}` : "nothing is held", [
    ["Due", `${due} within a day`],
    ["Last 24 hours", `${sent} sent, ${bounced} bounced, ${complained} complained`],
    ["Refused", `${networksRefused} ${networksRefused === 1 ? "network" : "networks"}, until the hour ends`],
    ["", allRefusedUntil ? `all sign-ups until ${allRefusedUntil}` : undefined],
  ]);

export const mailHeld = defineCommand({
  name: "mail held",
  arguments: [],
  options: {},
  help: "Whether new confirmation mail is held, why, and how much waits",
  async run({ open }) {
    const json = await look(await open());
    return { json, text: told(json) };
  },
});

export const mailRelease = defineCommand({
  name: "mail release",
  arguments: [],
  options: {},
  help: "Sends what is held within five minutes; what was counted before does not hold it again",
  async run({ open }) {
    const operator = await open();
    const { held } = await operator.brakes.read();
    if (held === undefined) return { json: { status: "nothing_held" }, text: "Nothing is held." };
    await operator.brakes.release(operator.now());
    return {
      json: { status: "released" },
      text: `Released: it was held since ${iso(held.since)} because of ${held.why}.`,
    };
  },
});

// `assent person restrict`, `lift`: one word of the person's about all that is held.

import { iso } from "../../../shared/kit/moment.ts";
import { lift, restrict } from "../../../shared/rights/restrict.ts";
import { defineCommand } from "../command.ts";
import { openCase, settle } from "./case.ts";
import { staffOptions } from "./received.ts";

const nothing = { status: "nothing", isDone: true } as const;

export const personRestrict = defineCommand({
  name: "person restrict",
  arguments: ["ADDRESS"],
  options: staffOptions,
  help: "Restricts the use of all that is held about a person: nothing is mailed, exported or deleted",
  async run({ arguments: [typed], options, open, say }) {
    const about = await openCase({ typed, options, open, say });
    return settle(about, "restrict", async () => {
      const done = await restrict(about.operator, about.person.key);
      if (done.outcome === "nothing") return { ...nothing, text: "Nothing is held that could be restricted." };
      const json = { since: iso(done.at), activities: done.activities };
      const text = `Restricted since ${json.since}: ${done.activities} of what is held.`;
      return { status: "restricted", isDone: true, json, text, mail: "restricted" };
    });
  },
});

export const personLift = defineCommand({
  name: "person lift",
  arguments: ["ADDRESS"],
  options: staffOptions,
  help: "Lifts a restriction, as the person asked",
  async run({ arguments: [typed], options, open, say }) {
    const about = await openCase({ typed, options, open, say });
    return settle(about, "lift", async () => {
      const { outcome } = await lift(about.operator, about.person.key);
      if (outcome === "nothing") return { ...nothing, text: "Nothing was restricted." };
      return { status: "lifted", isDone: true, text: "The restriction is lifted.", mail: "lifted" };
    });
  },
});

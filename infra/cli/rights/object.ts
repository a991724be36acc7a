// `assent person object ADDRESS`: no advertising ever again, counting from when that was received.

import { iso } from "../../../shared/kit/moment.ts";
import { countsFrom, isOlder } from "../../../shared/optin/received.ts";
import { agreedSince, type List, object } from "../../../shared/rights/object.ts";
import { defineCommand } from "../command.ts";
import { cannot } from "../failure.ts";
import { type Case, openCase, settle } from "./case.ts";
import { staffOptions } from "./received.ts";

const named = ({ form, consent }: List): string => `${form}: ${consent}`;

/** What was agreed to after the objection had arrived; where nothing older stands there is nothing that it could be about. */
const staying = ({ operator, person, received }: Case) => {
  const { records } = person.known;
  const stays = agreedSince(records, received, operator.now());
  const isAboutAny = records.some(
    (record) => record.state === "confirmed" && record.list !== undefined && isOlder(record, received),
  );
  const told = stays.map((list) => `${named(list)}, ${iso(list.since)}`).join("; ");
  if (stays.length > 0 && !isAboutAny)
    throw cannot(
      `what was received ${iso(received.to)} cannot object to what was agreed to later: ${told}; check --received`,
    );
  return { stays: stays.map(({ form, consent }) => ({ form, consent })), told };
};

const endedOf = ({ operator, person, received }: Case, left: readonly List[]) =>
  left.flatMap((list) => {
    const record = person.known.records.find(
      (one) => one.form === list.form && list.consent in one.consents && isOlder(one, received),
    );
    return record === undefined ? [] : [{ ...list, from: countsFrom(record, received, operator.now()) }];
  });

export const personObject = defineCommand({
  name: "person object",
  arguments: ["ADDRESS"],
  options: staffOptions,
  help: "Enters an objection: no advertising to this address ever again, unless they agreed to some after --received",
  async run({ arguments: [typed], options, open, say }) {
    const about = await openCase({ typed, options, open, say });
    const { stays, told } = staying(about);
    return settle(about, "object", async () => {
      // One that reaches staff while it is entered is about all that there is.
      const received = options.received === undefined ? undefined : about.received;
      const { outcome: status, left } = await object(about.operator, about.person.key, { received });
      const lists = left.length === 0 ? "They were on no list." : `Left: ${left.map(named).join(", ")}.`;
      const json = { left, stays };
      if (status === "objected") return { status, isDone: true, json, text: `Objected. ${lists}`, mail: "objected" };
      const text = `${lists} Not blocked, for they agreed to others after that was received: ${told}.`;
      return { status, isDone: true, json, text, mail: "withdrawn", withdrawn: endedOf(about, left) };
    });
  },
});

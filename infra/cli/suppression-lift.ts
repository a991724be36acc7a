// `assent suppression lift ADDRESS`: writes to somebody again who wants it, and says what remains to be done.

import { iso, type Moment } from "../../shared/kit/moment.ts";
import { lift } from "../../shared/optin/suppression/lift.ts";
import { readMoment } from "./audience/import-moment.ts";
import { defineCommand } from "./command.ts";
import { cannot, wrongCall } from "./failure.ts";
import { addressFrom, findPerson } from "./person.ts";
import { causes } from "./standing.ts";
import { table } from "./text.ts";

const reasonFrom = (typed: string | undefined): string => {
  const reason = typed?.trim() ?? "";
  if (reason === "") throw wrongCall("say why with --reason; it is kept with the person's key");
  if (reason.length > 200 || reason.includes("@"))
    throw wrongCall("--reason is at most 200 characters and holds no address, since it outlives an erasure");
  return reason;
};

const receivedFrom = (typed: string | undefined, now: Moment): Moment | undefined => {
  const received = typed === undefined ? undefined : readMoment(typed);
  if (typed !== undefined && (received === undefined || received > now))
    throw wrongCall(`--received is a day until today, as in ${iso(now).slice(0, 10)}, not “${typed}”`);
  return received;
};

/** Quoted for a shell: an address may hold what a shell would read. */
const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

export const suppressionLift = defineCommand({
  name: "suppression lift",
  arguments: ["ADDRESS"],
  options: {
    reason: {
      type: "string",
      value: "TEXT",
      help: "why, without an address; it is kept, and shown to them (mandatory)",
    },
    received: {
      type: "string",
      value: "DATE",
      help: "the day on which the person asked for it; mandatory if they complained or objected",
    },
  },
  help: "Writes again to somebody whose mail came back, or who complained and now asks for it",
  async run({ arguments: [typed], options, open, say }) {
    const [address, reason] = [addressFrom(typed), reasonFrom(options.reason)];
    const operator = await open();
    const received = receivedFrom(options.received, operator.now());
    const { key } = await findPerson(operator, address, say);
    const lifted = await lift(operator, key, { reason, received });
    if (lifted.outcome === "nothing")
      return { json: { status: "not_suppressed" }, text: "Nothing is suppressed for this address." };
    if (lifted.outcome === "not asked")
      throw cannot(
        `the person ${lifted.was.why} on ${iso(lifted.was.at)}; only their own later word lifts that: say when it came with --received`,
      );
    const { was, listed } = lifted;
    const ses = `aws sesv2 delete-suppressed-destination --email-address ${quoted(address)}`;
    const json = {
      status: "lifted",
      ...{ why: was?.why ?? null, since: was === undefined ? null : iso(was.at), listed, ses },
    };
    const rows = [
      ["Lifted", was ? `suppressed since ${iso(was.at)}: ${causes[was.why]}` : "what an earlier call had begun"],
      ["Listed", listed.length > 0 ? listed.join(", ") : "nothing: who wants the mail signs up again on the form"],
    ];
    return {
      json,
      text: `${table(rows)}\n\nIf the list that SES keeps for the account holds the address, too:\n  ${ses}`,
    };
  },
});

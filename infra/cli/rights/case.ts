// What all of staff's commands about a right have in common: the person, the clock, the deed, the receipt, the log.

import type { ErrandMail, Withdrawn } from "../../../shared/access/errand.ts";
import { owe } from "../../../shared/access/owe.ts";
import type { Received } from "../../../shared/optin/received.ts";
import type { Stored } from "../../../shared/optin/record.ts";
import { answer } from "../../../shared/rights/answer-request.ts";
import type { DeedOutcome, RightAsked } from "../../../shared/rights/requests.ts";
import type { Answer } from "../command.ts";
import { cannot } from "../failure.ts";
import type { Operator } from "../operator/operator.ts";
import { addressFrom, findPerson, type Person } from "../person.ts";
import { table } from "../text.ts";
import { receivedFrom, staffName } from "./received.ts";
import { openTold, requestRow, requestTold } from "./row.ts";

export interface Case {
  readonly operator: Operator;
  readonly person: Person;
  readonly received: Received;
  readonly by: string;
}

interface Given {
  readonly typed: string;
  readonly options: { readonly received?: string | undefined; readonly by?: string | undefined };
  readonly open: () => Promise<Operator>;
  readonly say: (line: string) => void;
}

export const openCase = async ({ typed, options, open, say }: Given): Promise<Case> => {
  const [address, by] = [addressFrom(typed), staffName(options.by)];
  const operator = await open();
  const received = receivedFrom(options.received, operator.now());
  return { operator, by, received, person: await findPerson(operator, address, say) };
};

/** What a command did: a word for it, what else there is to say, and the mail that tells the person. */
export interface Outcome {
  readonly status: DeedOutcome;
  /** Whether the request is answered by it. */
  readonly isDone: boolean;
  /** Why nothing was done, where the call has to be made anew: the letter did arrive, so its request stays open. */
  readonly refused?: string;
  readonly json?: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly mail?: ErrandMail;
  /** What that mail names. */
  readonly withdrawn?: readonly Withdrawn[];
  /** Where it goes, if not to the address that is stored. */
  readonly to?: string;
}

/** The newest thing that is held knows the address as its person wrote it, and their language. */
const newest = ({ known }: Person): Stored | undefined =>
  known.records.toSorted((one, other) => other.askedAt - one.askedAt)[0];

/**
 * Enters the request, does the deed, owes the person its receipt, and notes that it is done. `awaits`: the key of a new
 * address, whose confirmation does it.
 */
export const settle = async (
  about: Case,
  what: RightAsked,
  deed: () => Promise<Outcome>,
  awaits?: string,
): Promise<Answer> => {
  const { operator, person, received, by } = about;
  const last = newest(person);
  const entered = { what, person: person.key, received: received.from, by, ...(awaits !== undefined && { awaits }) };
  const { result, requests } = await answer(operator, entered, async () => {
    const done = await deed();
    const { mail, withdrawn, to: email = last?.email } = done;
    const isMailed = mail !== undefined && email !== undefined;
    const language = last?.language ?? "en";
    if (isMailed) await owe(operator, { person: person.key, email, language, mail, withdrawn });
    return { outcome: done.status, isDone: done.isDone, result: { ...done, isMailed } };
  });
  const { status, refused, json, text, isMailed } = result;
  const rows = requests.map((request) => requestRow(request, operator.now()));
  if (refused !== undefined) throw cannot(`${refused}. ${rows.map(openTold).join(" ")}`);
  const mailed = isMailed ? "The person gets a mail about it." : "No mail goes out: no address is stored.";
  return {
    json: { status, address: person.address, person: person.key, ...json, mailed: isMailed, requests: rows },
    text: [text, ...(result.mail === undefined ? [] : [mailed]), table(rows.map(requestTold))].join("\n\n"),
  };
};

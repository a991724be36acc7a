// How many submissions of each form are where on their way, counted from the table.

import type { Counted } from "../../../shared/aws/census.ts";
import type { Moment } from "../../../shared/kit/moment.ts";
import { type Ending, isOver } from "../../../shared/optin/record.ts";

/** Where a submission can be. What expired unconfirmed is deleted and can be counted nowhere: that is the promise. */
export const places = [
  "pending",
  "mailed",
  "waiting",
  "expired",
  "confirmed",
  "received",
  "withdrawn",
  "superseded",
  "handled",
  "over",
  "unconfirmed",
] as const;
export type Place = (typeof places)[number];

export type FormTally = Record<Place, number> & { oldestWaiting: number };

const empty = (): FormTally =>
  ({ ...Object.fromEntries(places.map((place) => [place, 0])), oldestWaiting: 0 }) as FormTally;

const endings: Readonly<Record<Ending, Place>> = {
  withdrawn: "withdrawn",
  superseded: "superseded",
  handled: "handled",
  over: "over",
  unreachable: "over",
  erased: "withdrawn",
};

const recordPlaces = (item: Counted, now: Moment): readonly Place[] => {
  // What is restricted waits for its person, not for us (decision 100).
  const isDue = item.owes !== undefined && item.paused === undefined;
  const waiting: readonly Place[] = isDue ? ["waiting"] : [];
  if (item.state === "confirmed" || item.state === "received")
    return [isOver(item, now) ? "over" : item.state, ...waiting];
  if (isOver(item, now)) return ["expired"];
  return ["pending", ...(item.mailed === undefined ? [] : (["mailed"] as const)), ...waiting];
};

/** A proof beside its living record tells nothing new (decision 005). */
const proofPlaces = (item: Counted, person: readonly Counted[], now: Moment): readonly Place[] => {
  if (isOver(item, now)) return [];
  if (item.confirmedAt === undefined && item.receivedAt === undefined) return ["unconfirmed"];
  const living = person.some(({ state, form, id }) => state !== undefined && form === item.form && id === item.id);
  if (item.ending === undefined) return living ? [] : ["over"];
  return [endings[item.ending.why]];
};

/** Counts every form there is, also one that nobody has sent; holds one tally a form, however many people. */
export const tallyForms = async (
  forms: readonly string[],
  people: AsyncIterable<readonly Counted[]>,
  now: Moment,
): Promise<Readonly<Record<string, FormTally>>> => {
  const tallies: Record<string, FormTally> = Object.fromEntries(forms.map((form) => [form, empty()]));
  for await (const person of people) {
    for (const item of person) {
      tallies[item.form] ??= empty();
      const tally = tallies[item.form] ?? empty();
      const at = item.state === undefined ? proofPlaces(item, person, now) : recordPlaces(item, now);
      for (const place of at) tally[place] += 1;
      if (at.includes("waiting")) tally.oldestWaiting = Math.max(tally.oldestWaiting, now - (item.owes?.since ?? now));
    }
  }
  return tallies;
};

// What becomes of staff's requests when somebody's address changes: they go along, and what asked for that is answered.

import type { Moment } from "../kit/moment.ts";
import { finished, type Requests } from "./requests.ts";

/** How often it is tried again when it collides with other changes before it fails loudly. */
const tries = 8;

/** Stands where staff's names do: nobody there did it. */
export const byPerson = "the person";

/** All of a person's under another key, as they are; tried again it finishes what was begun. */
export const moveRequests = async (requests: Requests, person: string, to: string): Promise<void> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const left = await requests.of(person);
    if (left.length === 0) return;
    await Promise.all(left.map((request) => requests.rehouse(request, to)));
  }
  throw new Error("the requests kept changing while an address was changed");
};

/** To be called once everything stands under the new address: what waited for its confirmation is done. */
export const answerMoved = async (requests: Requests, person: string, at: Moment): Promise<void> => {
  const waiting = (await requests.of(person)).filter(({ awaits, done }) => awaits === person && done === undefined);
  for (const request of waiting) await requests.finish(finished(request, { at, by: byPerson, outcome: "moved" }));
};

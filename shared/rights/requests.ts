// What reached staff for a right: entered, answered within a month (GDPR 12(3)), and kept as who did what and when.

import { endOf, yearsToYearEnd } from "../forms/period.ts";
import type { Moment } from "../kit/moment.ts";

export const rightsAsked = ["access", "correct", "erase", "restrict", "lift", "object", "withdraw"] as const;
export type RightAsked = (typeof rightsAsked)[number];

/** Names the person by their key only, and staff by what they are called; no address. */
export interface Request {
  readonly id: string;
  readonly what: RightAsked;
  readonly person: string;
  readonly received: Moment;
  /** The last second of the day by which it must be answered. */
  readonly due: Moment;
  readonly opened: { readonly at: Moment; readonly by: string };
  readonly done?: Done;
  readonly expiresAt: Moment;
}

export interface Done {
  readonly at: Moment;
  readonly by: string;
  /** What the command answered; "closed" where staff did it by hand. */
  readonly outcome: string;
  readonly note?: string;
}

export interface Requests {
  enter(request: Request): Promise<void>;
  /** Notes that it is done; `false` if it was before, or there is none. */
  finish(request: Request, done: Done): Promise<boolean>;
  /** Every request, the longest waiting first. */
  all(): Promise<readonly Request[]>;
}

/** How long it can be shown that a request was answered, and in time. */
const kept = yearsToYearEnd(3);

/**
 * One month from when it was received: to the end of the day of the same number, or of the last day of a month that has none
 * such (Regulation 1182/71, 3(2)(c)); in UTC. That a deadline on a holiday moves on is left out, to the person's favour.
 */
export const dueOf = (received: Moment): Moment => {
  const day = new Date(received * 1000);
  const [year, next] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
  const last = new Date(Date.UTC(year, next + 1, 0)).getUTCDate();
  return Date.UTC(year, next, Math.min(day.getUTCDate(), last), 23, 59, 59) / 1000;
};

export interface Entered {
  readonly what: RightAsked;
  readonly person: string;
  readonly received: Moment;
  readonly by: string;
}

interface Ports {
  readonly requests: Requests;
  readonly now: () => Moment;
  readonly nonce: () => string;
}

/** Short enough to type, and never what a command line takes for an option. */
const idFrom = (nonce: string): string => nonce.replaceAll(/[^A-Za-z0-9]/g, "").slice(-8);

/** Enters a request as open. */
export const open = async ({ requests, now, nonce }: Ports, { by, received, ...asked }: Entered): Promise<Request> => {
  const clock = { received, due: dueOf(received), expiresAt: endOf(kept, received) };
  const request: Request = { id: idFrom(nonce()), ...asked, ...clock, opened: { at: now(), by } };
  await requests.enter(request);
  return request;
};

/**
 * Does what was asked for, with the request entered before and noted after it: what fails half-way stays open. Requests of the
 * same kind that wait already are answered with it, and none is entered anew.
 */
export const answer = async <T>(
  ports: Ports,
  entered: Entered,
  deed: () => Promise<{ readonly outcome: string; readonly isDone: boolean; readonly result: T }>,
): Promise<{ readonly result: T; readonly requests: readonly Request[] }> => {
  const waiting = (await ports.requests.all()).filter(
    ({ done, what, person }) => done === undefined && what === entered.what && person === entered.person,
  );
  const meant = waiting.length > 0 ? waiting : [await open(ports, entered)];
  const { outcome, isDone, result } = await deed();
  const done = { at: ports.now(), by: entered.by, outcome };
  if (isDone) for (const request of meant) await ports.requests.finish(request, done);
  return { result, requests: meant.map((request) => ({ ...request, ...(isDone && { done }) })) };
};

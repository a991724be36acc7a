// What reached staff for a right: entered, answered within a month (GDPR 12(3)), and kept as who did what and when.

import type { Moment } from "../kit/moment.ts";
import { without } from "../kit/without.ts";
import { dueOf, keptUntil } from "./request-clock.ts";

export const rightsAsked = [
  "access",
  "correct",
  "erase",
  "restrict",
  "lift",
  "object",
  "withdraw",
  "sign-out",
] as const;
export type RightAsked = (typeof rightsAsked)[number];

/** What a deed of staff's comes to; the person is told it in words, so each has some in every language. */
export type DeedOutcome =
  | ("withdrawn" | "restricted" | "lifted" | "objected" | "erased" | "corrected" | "link_sent" | "signed_out")
  | ("unchanged" | "nothing" | "confirmation_required");

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
  /** While it is open: the key of a new address, whose confirmation answers it. */
  readonly awaits?: string;
  readonly expiresAt: Moment;
}

export interface Done {
  readonly at: Moment;
  readonly by: string;
  /** What the command answered; `closed` where staff did it by hand; `moved` where a new address was confirmed. */
  readonly outcome: DeedOutcome | "closed" | "moved";
  readonly note?: string;
}

export type Finished = Request & { readonly done: Done };

export interface Requests {
  enter(request: Request): Promise<void>;
  /** Notes that it is done, so that it awaits nothing any more; `false` if it was before, or there is none. */
  finish(request: Finished): Promise<boolean>;
  /** Notes what will answer it, if it is open. */
  expect(request: Request, awaits: string): Promise<boolean>;
  /** The request under another person's key; `false` if it was done meanwhile, or is not there. */
  rehouse(request: Request, to: string): Promise<boolean>;
  /** Those of one person, the longest waiting first. */
  of(person: string): Promise<readonly Request[]>;
  /** Every request, the longest waiting first; one that was just entered may still be missing. */
  all(): Promise<readonly Request[]>;
}

/** As it is once it is done: it awaits nothing any more. */
export const finished = (request: Request, done: Done): Finished => ({
  ...without(request, "awaits"),
  ...{ done, expiresAt: keptUntil(done.at) },
});

export interface Entered {
  readonly what: RightAsked;
  readonly person: string;
  readonly received: Moment;
  readonly by: string;
  /** The key of a new address, if that has to be confirmed before the request is answered. */
  readonly awaits?: string;
}

export interface RequestPorts {
  readonly requests: Requests;
  readonly now: () => Moment;
  readonly nonce: () => string;
}

/** Short enough to type, and never what a command line takes for an option. */
const idFrom = (nonce: string): string => nonce.replaceAll(/[^A-Za-z0-9]/g, "").slice(-8);

/** Enters a request as open. */
export const open = async (
  { requests, now, nonce }: RequestPorts,
  { by, received, what, person }: Entered,
): Promise<Request> => {
  const at = now();
  const clock = { received, due: dueOf(received), expiresAt: keptUntil(at) };
  const request: Request = { id: idFrom(nonce()), what, person, ...clock, opened: { at, by } };
  await requests.enter(request);
  return request;
};

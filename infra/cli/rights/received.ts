// When a request reached staff, and who enters it: the two options that every such command takes.

import { userInfo } from "node:os";
import { hours, iso, type Moment } from "../../../shared/kit/moment.ts";
import type { Received } from "../../../shared/optin/received.ts";
import { readMoment } from "../audience/import-moment.ts";
import { wrongCall } from "../failure.ts";

export const staffOptions = {
  received: { type: "string", value: "DATE", help: "when it was received; the month to answer in counts from then" },
  by: { type: "string", value: "NAME", help: "who enters it, without an address; the name you are signed in with" },
} as const;

/** Today's date may have begun where staff is before it has in UTC. */
const ahead = hours(14);

/** Without a date it is received now. */
export const receivedFrom = (typed: string | undefined, now: Moment): Received => {
  if (typed === undefined) return { from: now, to: now };
  const isDay = typed.length === 10;
  const from = readMoment(typed);
  if (from === undefined || from > now + (isDay ? ahead : 0))
    throw wrongCall(
      `--received is a day until today, or a time until now, as in ${iso(now).slice(0, 10)}, not “${typed}”`,
    );
  return { from: Math.min(from, now), to: Math.min(isDay ? from + hours(24) - 1 : from, now) };
};

const signedIn = (): string => {
  try {
    return process.env.USER || userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return `user ${process.getuid?.()}`;
  }
};

/** The log of requests says who entered one and who did it. */
export const staffName = (typed: string | undefined): string => {
  const name = (typed ?? signedIn()).trim();
  if (name === "" || name.length > 60 || name.includes("@"))
    throw wrongCall("say who you are with --by: a name of at most 60 characters, not an address");
  return name;
};

/** What staff writes is kept for years beside the person's key. */
export const noteFrom = (typed: string | undefined): string => {
  const note = typed?.trim() ?? "";
  if (note === "" || note.length > 200 || note.includes("@"))
    throw wrongCall("say with --note what was done: at most 200 characters, without an address");
  return note;
};

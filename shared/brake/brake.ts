// The brake: who may not sign up for a while, and whether new confirmation mail is held, as pure rules.

import { hours, type Moment } from "../kit/moment.ts";

/** How many sign-ups an hour are taken, from one network and in all. */
export interface Caps {
  readonly network: number;
  readonly stack: number;
}

export type Cause = "bounces" | "complaints";

/** One small item that every sender and the form read; nothing in it is about a person. */
export interface Brake {
  /** Until when a network's sign-ups are refused; what is past does nothing. */
  readonly networks?: Readonly<Record<string, Moment>>;
  /** Until when all sign-ups are refused. */
  readonly stack?: Moment;
  /** New confirmation mail stays owed until somebody releases it. */
  readonly held?: { readonly why: Cause; readonly since: Moment };
  /** When it was last released: what was counted before is not held against the sender again. */
  readonly released?: Moment;
}

/** What was counted within an hour that begins at `hour`. */
export interface Tally {
  readonly hour: Moment;
  readonly asked: number;
  readonly sent: number;
  readonly bounced: number;
  readonly complained: number;
}

export const hourOf = (now: Moment): Moment => now - (now % hours(1));

/** Until when a sign-up from a network is refused; `undefined` where it is taken. */
export const refusedUntil = (brake: Brake, network: string | undefined, now: Moment): Moment | undefined => {
  const until = Math.max(brake.stack ?? 0, (network !== undefined && brake.networks?.[network]) || 0);
  return until > now ? until : undefined;
};

/**
 * SES puts an account under review at 5 % bounces or 0.1 % complaints; a few of either are chance, not a rate.
 * https://docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html
 */
const limits = {
  bounces: { count: (tally: Tally) => tally.bounced, rate: 0.05, least: 5 },
  complaints: { count: (tally: Tally) => tally.complained, rate: 0.001, least: 3 },
} as const;

/** Whether what was counted since the last release asks for a hold, and why. */
export const judge = (tallies: readonly Tally[], brake: Brake): Cause | undefined => {
  if (brake.held !== undefined) return undefined;
  const counted = tallies.filter(({ hour }) => hour >= (brake.released ?? 0));
  const sent = counted.reduce((sum, tally) => sum + tally.sent, 0);
  return (Object.keys(limits) as Cause[]).find((cause) => {
    const { count, rate, least } = limits[cause];
    const counts = counted.reduce((sum, tally) => sum + count(tally), 0);
    return counts >= least && counts > rate * sent;
  });
};

// What the brake needs of the world: one item to read, tallies to add to.

import type { Moment } from "../kit/moment.ts";
import type { Brake, Cause, Tally } from "./brake.ts";

export type Counts = Readonly<Partial<Omit<Tally, "hour">>>;

export interface Brakes {
  /** The brake as it was at most ten seconds ago. */
  read(): Promise<Brake>;
  /** Adds to an hour's tally and gives its total. */
  count(hour: Moment, counts: Counts): Promise<Tally>;
  /** Adds to what a network asked for within an hour and gives the total. */
  countNetwork(hour: Moment, network: string, asked: number): Promise<number>;
  /** Refuses a network's sign-ups, or all, until a moment. */
  refuse(whom: { readonly network: string } | "stack", until: Moment): Promise<void>;
  /** The tallies of the hours from `since` on. */
  tallies(since: Moment): Promise<readonly Tally[]>;
  hold(why: Cause, since: Moment): Promise<void>;
  release(at: Moment): Promise<void>;
}

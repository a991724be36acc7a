// What the guard needs of the world: a place to note that a puzzle was used.

import type { Moment } from "../kit/moment.ts";

export interface Spending {
  readonly nonce: string;
  /** A keyed hash of the post that used it: the same post twice, as a double click sends it, is one use. */
  readonly by: string;
  /** When the puzzle would be over anyhow. */
  readonly until: Moment;
}

export interface Puzzles {
  /** Notes that a puzzle is used; `false` where another post has used it. */
  spend(spending: Spending): Promise<boolean>;
}

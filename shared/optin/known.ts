// All that is known about one person, read at one moment.

import type { Moment } from "../kit/moment.ts";
import type { Proof, Stored } from "./record.ts";
import type { Standing } from "./suppression/standing.ts";
import type { Undo } from "./undo/undoable.ts";

/** Everything about one person: one partition of the table. */
export interface Known {
  readonly records: readonly Stored[];
  readonly proofs: readonly Proof[];
  readonly standing?: Standing;
  /** Their use is restricted (GDPR 18), by themselves and until they lift it. */
  readonly restricted?: { readonly at: Moment };
  /** The key under which this person is known since they changed their address. */
  readonly movedTo?: string;
  /** What they left by a mailed link of late, and can undo. */
  readonly undos?: readonly Undo[];
}

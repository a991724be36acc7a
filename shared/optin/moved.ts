// What one conditional write makes of a record, and all that changes with it.

import type { SeatChange } from "../events/ports.ts";
import type { Moment } from "../kit/moment.ts";
import type { Retained } from "./duty.ts";
import type { Proof, Stored } from "./record.ts";
import type { Undo } from "./undo/undoable.ts";

/** What a move leaves: the record as it is to be, if it goes on, what is put beside it, and what becomes of its seat. */
export interface Moved {
  readonly after?: Stored;
  readonly proof?: Proof | undefined;
  readonly retained?: Retained;
  readonly seat?: SeatChange | undefined;
  /** Keys of earlier addresses whose pointers lead to proofs alone from here on. */
  readonly pointers?: readonly string[];
  /** When those end: with the last of the proofs; at once where there is none. */
  readonly pointersUntil?: Moment | undefined;
  /** What takes it back for half an hour. */
  readonly undo?: Undo | undefined;
}

// The writes about a person as a whole, that their rights ask for: a port beside that of the records.

import type { SeatChange } from "../events/ports.ts";
import type { Moment } from "../kit/moment.ts";
import type { World } from "../optin/ports.ts";
import type { Proof, Stored } from "../optin/record.ts";

/** What the use-cases of the rights may ask of the world. */
export type RightsWorld = Pick<World, "forms" | "journal" | "now" | "nonce" | "records" | "secrets"> & {
  readonly people: People;
};

export interface People {
  /** Restricts a person; the first moment stays. */
  restrict(person: string, at: Moment): Promise<void>;
  /** Lifts it. */
  unrestrict(person: string): Promise<void>;
  /** A record, with its seat, under another person's key: if it is unchanged and there is no such record yet. */
  rehouse(before: Stored, after: Stored, seats?: readonly SeatChange[]): Promise<boolean>;
  /** A proof under another person's key, where the same story may be told to its end already: then that stays. */
  rehouseProof(before: Proof, after: Proof): Promise<boolean>;
  /** From here on links that name a person lead to another; without an end while they can be about something living. */
  pointTo(person: string, to: string, until?: Moment): Promise<void>;
  /** Takes that back. */
  unpoint(person: string): Promise<void>;
  /**
   * Deletes whatever lies in a person's partition beside records, proofs and a suppression: restriction, sessions, what is
   * noted of bounces. A pointer is whoever had the address before, and ends with their records. Gives how many items that were.
   */
  clear(person: string): Promise<number>;
}

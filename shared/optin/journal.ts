// The journal: what a restored table must not forget, kept outside of it as keyed hashes.

import type { Moment } from "../kit/moment.ts";
import type { Cause } from "./suppression/standing.ts";

/** One thing that happened to a person; without an address or an answer. */
export type Deed =
  /** Wherever on the form it was given, about this matter or any. */
  | {
      readonly what: "withdrawn";
      readonly form: string;
      readonly consent: string;
      readonly matter?: string;
      /** When it arrived, if that was before it was entered; it may have been at any time until. */
      readonly received?: Moment;
      readonly until?: Moment;
    }
  /** The withdrawal of `left` was undone by whoever held its link; noted once it is done. */
  | {
      readonly what: "undone";
      readonly form: string;
      readonly consent: string;
      readonly matter?: string;
      readonly left: Moment;
    }
  | { readonly what: "suppressed"; readonly why: Cause }
  /** A suppression was lifted, or a restriction. */
  | { readonly what: "reachable" | "lifted" }
  | { readonly what: "restricted" }
  | { readonly what: "erased"; readonly received?: Moment }
  /** The address was changed: what stood under this key stands under another. */
  | { readonly what: "moved"; readonly to: string };

export type Entry = Deed & { readonly person: string; readonly at: Moment };

export interface Journal {
  /**
   * Remembers before it is done: whoever dies in between leaves at worst an entry for something that was asked for, never
   * something done that a restored table would undo.
   */
  note(entry: Entry): Promise<void>;
  /** All since a moment, oldest first, and those of one second in the order in which they were noted. */
  since(moment: Moment): AsyncIterable<Entry>;
}

// Where somebody came from who did not sign up here: what the operator who brought them in says about it.

import type { Moment } from "../../kit/moment.ts";

/** Names nobody, because it stays in the proof that outlives an erasure; whoever keeps the file can find the line again. */
export interface Provenance {
  /** When the import was begun, and with it the date of its operator's statement. */
  readonly at: Moment;
  /** SHA-256 of the file, hexadecimal, as `sha256sum` prints it. */
  readonly file: string;
  /** The line of the file on which the person stood, counted from one. */
  readonly line: number;
  /** How and when the consent was obtained, in the operator's words. Where nothing is claimed the person is asked by mail. */
  readonly statement?: string;
  /** When they agreed, as the file has it. */
  readonly confirmedAt?: Moment;
  /** What they agreed to, as the file has it, word for word. */
  readonly consentText?: string;
  /** Where they signed up, as the file has it. */
  readonly source?: string;
}

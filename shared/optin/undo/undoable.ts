// What takes a leaving back for half an hour: one small item that nobody reads without the secret.

import { decrypted, type Envelope, encrypted } from "../../kit/encryption.ts";
import { type Moment, minutes } from "../../kit/moment.ts";
import type { InForce, Proof, RecordKey, Stored } from "../record.ts";

/** How long a leaving by a mailed link can be undone. */
const undoLives = minutes(30);

/** Stands beside the proof of a record that was left by its link, or beside the record, if that lives on without a consent. */
export interface Undo extends RecordKey {
  readonly schema: 1;
  /** The consent that was withdrawn, and when: together they name the withdrawal in the journal. */
  readonly consent: string;
  readonly at: Moment;
  readonly nonce: string;
  /** The record that ended, encrypted; without it the record lives on. */
  readonly copy?: string;
  readonly expiresAt: Moment;
}

/** What is encrypted: the record, and the earlier addresses' keys that led to it. */
export interface Kept {
  readonly record: InForce;
  readonly pointers: readonly string[];
}

/** What undoing writes, in one transaction that also takes its item away. */
export interface Back {
  /** The record that lives on; without it there must be none. */
  readonly before?: Stored;
  readonly after: Stored;
  /** The proof of the withdrawal: it must still stand, and goes or is replaced. */
  readonly ended?: Proof;
  readonly proof?: Proof;
  readonly pointers?: readonly string[];
}

/** The writes and readings for it; part of the records' port. */
export interface Undos {
  /** Puts back what was left, if it can still be undone and nothing has changed; `false` changes nothing. */
  undo(undo: Undo, back: Back): Promise<boolean>;
  /** Takes the possibility away; with a moment only if it is over by then. */
  forget(key: RecordKey, over?: Moment): Promise<boolean>;
  /** Whose half hour is over by now, oldest first. */
  spentUndos(now: Moment): AsyncIterable<RecordKey>;
}

const envelope = ({ person, form, id, nonce }: RecordKey & { nonce: string }): Envelope => ({
  ...{ label: "undo", nonce, place: [person, form, id] },
});

type Withdrawn = Pick<Undo, "consent" | "at" | "nonce">;

/** Of a record that lives on: nothing of it needs to be kept apart. */
export const undoOf = ({ person, form, id }: RecordKey, { consent, at, nonce }: Withdrawn): Undo => ({
  ...{ schema: 1, person, form, id, consent, at, nonce, expiresAt: at + undoLives },
});

/** Of a record that ends: all of it, in the clear nowhere. */
export const undoWithCopy = (secret: string, kept: Kept, withdrawn: Withdrawn): Undo => {
  const undo = undoOf(kept.record, withdrawn);
  return { ...undo, copy: encrypted(secret, envelope(undo), JSON.stringify(kept)) };
};

export const openCopy = (secret: string, undo: Undo): Kept | undefined =>
  undo.copy === undefined ? undefined : (JSON.parse(decrypted(secret, envelope(undo), undo.copy)) as Kept);
